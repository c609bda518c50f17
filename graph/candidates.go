package graph

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"

	"github.com/partnergraph/partnergraph/graph/model"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

const candidatesList questions.ListName = "jobShadowingCandidates"

// candidateArguments reads the arguments of candidates.
func candidateArguments(args arguments) (a questions.CandidateArguments, err error) {
	if a.Organisation, err = nodeID("organisation", args["organisation"]); err != nil {
		return a, err
	}
	a.Sending = args["direction"] == "SEND"
	if a.Topics, err = list("topics", args["topics"], nodeID); err != nil {
		return a, err
	}
	if a.Countries, err = list("countries", args["countries"], country); err != nil {
		return a, err
	}
	if a.Languages, err = list("languages", args["languages"], language); err != nil {
		return a, err
	}
	if a.Period, err = args.period(); err != nil {
		return a, err
	}
	if a.AsOf, err = args.day("asOf"); err != nil {
		return a, err
	}
	paging, err := args.paging()
	if err != nil {
		return a, err
	}
	a.Page, err = paging.Page(candidatesList, questions.RootPage)
	return a, err
}

func candidatesFor(ctx context.Context) (*model.CandidateConnection, error) {
	q, err := questionOf(ctx)
	if err != nil {
		return nil, err
	}
	asked, err := candidateArguments(q.arguments)
	if err != nil {
		return nil, err
	}
	found, err := q.questions.Candidates(ctx, q.view, q.viewer, asked)
	if err != nil {
		return nil, err
	}
	ids := make([]network.ID, len(found.Rows))
	for i := range found.Rows {
		ids[i] = found.Rows[i].Organisation
	}
	known, err := q.nodesKnown(ctx, q.view, ids)
	if err != nil {
		return nil, err
	}
	out := &model.CandidateConnection{
		Edges: make([]*model.CandidateEdge, len(ids)), Nodes: make([]*model.Candidate, len(ids)), TotalCount: found.Total, Offered: found.Offered,
		AsOf: asked.AsOf, PageInfo: rankedPage(candidatesList, found.Positions, found.HasNext, found.HasPrevious),
	}
	for i := range found.Rows {
		c := candidate(&found.Rows[i], known, &asked)
		out.Nodes[i], out.Edges[i] = c, &model.CandidateEdge{Cursor: questions.Cursor(candidatesList, found.Positions[i]), Node: c}
	}
	q.registerCandidates(out.Nodes)
	return out, nil
}

func candidate(row *questions.Candidate, known map[network.ID]network.Entity, asked *questions.CandidateArguments) *model.Candidate {
	organisation, _ := known[row.Organisation].(*network.Organisation)
	c := &model.Candidate{Organisation: organisation, Standing: row.Standing, Score: row.Score, Asked: asked}
	for _, r := range row.Reasons {
		reason := &model.CandidateReason{Part: r.Part, Contribution: r.Contribution, Known: "NOT_KNOWN", Ties: r.Ties}
		if r.Known {
			reason.Known = "KNOWN"
		}
		c.Reasons = append(c.Reasons, reason)
	}
	return c
}

// rankedPage tells where a page stands in a list that was ranked here.
func rankedPage(list questions.ListName, positions []store.Position, next, previous bool) *model.PageInfo {
	info := &model.PageInfo{HasNextPage: next, HasPreviousPage: previous}
	if n := len(positions); n > 0 {
		start, end := questions.Cursor(list, positions[0]), questions.Cursor(list, positions[n-1])
		info.StartCursor, info.EndCursor = &start, &end
	}
	return info
}

// registerCandidates makes one batch of the candidates, and one of the ties on which their scores rest.
func (o *operation) registerCandidates(candidates []*model.Candidate) {
	organisations, rested := newBatch(single), newBatch(single)
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, c := range candidates {
		organisations.ids = append(organisations.ids, c.Organisation.ID)
		o.batches[c] = organisations
		for _, r := range c.Reasons {
			rested.ids = append(rested.ids, r.Ties...)
			o.batches[r] = rested
		}
	}
}

// contactsOf answers who holds a position in a candidate.
func contactsOf(ctx context.Context, c *model.Candidate) (*model.PositionHolderConnection, error) {
	o, fc := operationOf(ctx), graphql.GetFieldContext(ctx)
	args, err := argumentsOf(fc.Field.Field, o.variables)
	if err != nil {
		return nil, err
	}
	a := asked{list: "Candidate.contacts", hop: store.Hop{Field: store.People, AsOf: c.Asked.AsOf, Withheld: true, Want: everything}}
	if a.hop.Page, err = nestedPage(args, a.list, false); err != nil {
		return nil, err
	}
	a.hop.Total = graphql.FieldRequested(ctx, "totalCount")
	lists, err := o.followBatch(ctx, o.batchOf(c, c.Organisation.ID), a.hop)
	if err != nil {
		return nil, err
	}
	return connect[model.PositionHolderConnection](&listing{lists[c.Organisation.ID], a}, func(cursor string, row *store.Row) (model.PositionHolderEdge, *network.Person) {
		person, _ := row.Node.(*network.Person)
		e := model.TieEdge[*network.Person]{Cursor: cursor, Node: person, Tie: row.Tie}
		if a.hop.AsOf != nil {
			e.Validity = &row.Validity
		}
		return model.PositionHolderEdge(e), person
	}), nil
}

// followBatch follows a hop from all of a batch at once.
func (o *operation) followBatch(ctx context.Context, b *batch, hop store.Hop) (map[network.ID]*store.List, error) {
	fc := graphql.GetFieldContext(ctx)
	return b.load(call{fc.Field.Field, hop.Total}, func() (map[network.ID]*store.List, error) {
		return o.load(ctx, o.starts(b, fc.Field.ObjectDefinition), hop)
	})
}

// introductionTo answers the best introduction to a candidate.
func introductionTo(ctx context.Context, c *model.Candidate) (*model.IntroductionPath, error) {
	o := operationOf(ctx)
	view, err := o.view(ctx)
	if err != nil {
		return nil, err
	}
	asked := questions.IntroductionArguments{
		From: []network.ID{c.Asked.Organisation}, To: c.Organisation.ID, Ways: []network.Way{network.WayEncounter, network.WayPosition},
		AsOf: c.Asked.AsOf, MaxSteps: store.MaxSteps, First: 1,
	}
	found, err := o.questions.Introductions(ctx, view, o.viewer, asked)
	if err != nil || len(found.Paths) == 0 {
		return nil, err
	}
	paths, err := o.paths(ctx, asked, found.Paths, "")
	if err != nil {
		return nil, err
	}
	return paths[0], nil
}

// evidenceOfReason answers what sources say of the ties on which a part of a score rests.
func evidenceOfReason(ctx context.Context, r *model.CandidateReason, first int) ([]*model.Evidence, error) {
	out := []*model.Evidence{}
	if len(r.Ties) == 0 {
		return out, nil
	}
	o := operationOf(ctx)
	most, err := questions.Count("first", first)
	if err != nil {
		return nil, err
	}
	lists, err := o.followBatch(ctx, o.batchOf(r, ""), store.Hop{Field: store.TieEvidence, Page: store.Page{First: most}, Want: everything})
	if err != nil {
		return nil, err
	}
	for _, tie := range slices.Sorted(slices.Values(r.Ties)) {
		for _, row := range lists[tie].Rows {
			out = append(out, &model.Evidence{Evidence: row.Evidence, Source: row.Source})
		}
	}
	return out, nil
}
