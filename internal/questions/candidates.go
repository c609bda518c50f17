package questions

import (
	"cmp"
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// CandidateArguments ask for candidates, as they are given.
type CandidateArguments struct {
	Organisation network.ID
	Sending      bool
	Topics       []network.ID
	Countries    []network.CountryCode
	Languages    []network.LanguageTag
	Period       *network.Period
	AsOf         *network.Day
	Page         store.Page
}

// Candidates is a page of candidates.
type Candidates struct {
	Rows                 []Candidate
	Positions            []store.Position // of the rows
	Total, Offered       int              // of all candidates: how many there are, and how many offer
	HasNext, HasPrevious bool
}

// WarmQuery asks for the introductions that warmth counts: by encounters and positions, whenever they were.
func (a *CandidateArguments) WarmQuery(to ...network.ID) store.PathQuery {
	return store.PathQuery{
		From: []network.ID{a.Organisation}, To: to, Ways: store.ByEncounter | store.ByPosition, AsOf: a.AsOf, MaxSteps: warmSteps,
	}
}

// Candidates ranks the organisations that could host somebody (or send somebody), by score, then id.
func (s *Service) Candidates(ctx context.Context, view store.View, v network.Viewer, a CandidateArguments) (*Candidates, error) {
	if err := a.check(ctx, view, v); err != nil {
		return nil, err
	}
	done, err := s.turn(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	found, err := view.Candidates(ctx, v, store.CandidateQuery{
		Organisation: a.Organisation, Sending: a.Sending, Topics: a.Topics, Countries: a.Countries, Period: a.Period, AsOf: a.AsOf,
	})
	if err != nil {
		return nil, hinted(err, "too many organisations could be candidates: name topics, or countries")
	}
	revision, err := view.Revision(ctx)
	if err != nil {
		return nil, Translate(err)
	}
	if err := a.Page.At(revision); err != nil {
		return nil, Translate(err)
	}
	against, err := a.scoring(ctx, view, v, found)
	if err != nil {
		return nil, err
	}
	mark, err := against.reach(ctx, view, v, found, s.Today())
	if err != nil {
		return nil, err
	}
	if err := a.behind(mark); err != nil {
		return nil, err
	}
	ranked := make([]Candidate, len(found))
	for i := range found {
		ranked[i] = against.candidate(&found[i])
	}
	slices.SortFunc(ranked, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Organisation, b.Organisation))
	})
	return candidatePage(ranked, a.Page, revision, mark), nil
}

func (a *CandidateArguments) check(ctx context.Context, view store.View, v network.Viewer) error {
	switch {
	case len(a.Topics) > MaxListed:
		return BadInput("topics", "holds more than %d values", MaxListed)
	case len(a.Countries) > MaxListed:
		return BadInput("countries", "holds more than %d values", MaxListed)
	case len(a.Languages) > MaxListed:
		return BadInput("languages", "holds more than %d values", MaxListed)
	}
	if err := CheckPeriod("period", a.Period); err != nil {
		return err
	}
	return checkNodes(ctx, view, v,
		named{"organisation", []network.ID{a.Organisation}, []network.EntityType{network.TypeOrganisation}},
		named{"topics", a.Topics, []network.EntityType{network.TypeTopic}})
}

// scoring reads what the candidates are scored against.
func (a *CandidateArguments) scoring(ctx context.Context, view store.View, v network.Viewer, found []store.Candidate) (*scoring, error) {
	s := &scoring{
		topics: a.Topics != nil, load: a.Period != nil, seesAll: v.SeesPersons(), languages: a.Languages,
		spoken: map[network.ID][]network.LanguageTag{}, steps: map[network.ID]int{},
	}
	ids := make([]network.ID, 0, len(found)+1)
	for i := range found {
		ids = append(ids, found[i].Organisation)
	}
	distances, err := view.Distances(ctx, v, a.WarmQuery(ids...))
	if err != nil {
		return nil, Translate(err)
	}
	for _, d := range distances {
		s.steps[d.Actor] = d.Steps
	}
	rows, err := view.Nodes(ctx, v, append(ids, a.Organisation), store.Want{Only: store.PropertyLanguages})
	if err != nil {
		return nil, Translate(err)
	}
	for i := range rows {
		if o, is := rows[i].Node.(*network.Organisation); is {
			s.spoken[o.ID] = o.Languages
		}
	}
	if s.languages == nil {
		s.languages = s.spoken[a.Organisation]
	}
	return s, nil
}

// reach reads which candidates have a contact point that may be used for a job shadowing today. The mark stands for all of
// them together.
func (s *scoring) reach(ctx context.Context, view store.View, v network.Viewer, found []store.Candidate, today network.Day) (mark int64, err error) {
	candidates := make([]network.ID, len(found))
	for i := range found {
		candidates[i] = found[i].Organisation
	}
	reachable, err := view.Reachable(ctx, v, candidates, network.PurposeJobShadowing, today)
	if err != nil || len(reachable) == 0 {
		return 0, Translate(err)
	}
	s.reachable = make(map[network.ID]bool, len(reachable))
	names := ListName("")
	for _, id := range reachable {
		s.reachable[id] = true
		names += ListName(id) + " "
	}
	return int64(names.mark()), nil
}

// behind refuses a page behind a place that was given when others could be reached: contact points change without a new
// revision, some with the day alone, and scores with them.
func (a *CandidateArguments) behind(mark int64) error {
	for _, at := range []*store.Position{a.Page.After, a.Page.Before} {
		if at != nil && at.Second != mark {
			return Translate(store.ErrConflict)
		}
	}
	return nil
}

// candidatePage cuts a page from all candidates.
func candidatePage(ranked []Candidate, p store.Page, revision int, mark int64) *Candidates {
	out := &Candidates{Total: len(ranked)}
	positions := make([]store.Position, len(ranked))
	for i := range ranked {
		positions[i] = store.Position{Number: int64(ranked[i].Score), ID: ranked[i].Organisation, Second: mark, Revision: revision}
		if ranked[i].Standing == Offered {
			out.Offered++
		}
	}
	from, to := pageOf(positions, p)
	out.Rows, out.Positions = ranked[from:to], positions[from:to]
	out.HasPrevious, out.HasNext = from > 0, to < len(ranked)
	return out
}

// pageOf returns which of the positions, the largest number first, then by id, a page holds.
func pageOf(positions []store.Position, p store.Page) (from, to int) {
	from, to = 0, len(positions)
	if p.After != nil {
		from = after(positions, p.After, true)
	}
	if p.Before != nil {
		to = after(positions, p.Before, false)
	}
	switch {
	case p.First > 0:
		to = min(to, from+p.First)
	case p.Last > 0:
		from = max(from, to-p.Last)
	default:
		to = from
	}
	return from, to
}

// after returns the first place behind a position; with itself false, the position's own.
func after(positions []store.Position, at *store.Position, itself bool) int {
	i, found := slices.BinarySearchFunc(positions, *at, func(a, b store.Position) int {
		return cmp.Or(cmp.Compare(b.Number, a.Number), cmp.Compare(a.ID, b.ID))
	})
	if found && itself {
		i++
	}
	return i
}
