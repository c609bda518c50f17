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

// ways are the ways of a step by their names.
var ways = map[string]network.Way{"ENCOUNTER": network.WayEncounter, "POSITION": network.WayPosition, "MEMBERSHIP": network.WayMembership}

var wayNames = map[network.Way]string{network.WayEncounter: "ENCOUNTER", network.WayPosition: "POSITION", network.WayMembership: "MEMBERSHIP"}

func way(argument string, v any) (network.Way, error) {
	s, _ := v.(string)
	w, ok := ways[s]
	if !ok {
		return 0, questions.BadInput(argument, "must be one of ENCOUNTER, POSITION, MEMBERSHIP")
	}
	return w, nil
}

// introductionArguments reads the arguments of introductions.
func introductionArguments(args arguments) (a questions.IntroductionArguments, err error) {
	if a.From, err = list("from", args["from"], nodeID); err != nil {
		return a, err
	}
	if a.To, err = nodeID("to", args["to"]); err != nil {
		return a, err
	}
	if a.Ways, err = list("via", args["via"], way); err != nil {
		return a, err
	}
	if a.Period, err = args.period(); err != nil {
		return a, err
	}
	if a.AsOf, err = args.day("asOf"); err != nil {
		return a, err
	}
	for name, to := range map[string]*int{"maxSteps": &a.MaxSteps, "first": &a.First} {
		if *to, err = args.whole(name); err != nil {
			return a, err
		}
	}
	a.IncludeHubs, a.IncludeUndated = args.flag("includeHubs"), args.flag("includeUndated")
	return a, nil
}

func introductionsBetween(ctx context.Context) (*model.Introductions, error) {
	q, err := questionOf(ctx)
	if err != nil {
		return nil, err
	}
	asked, err := introductionArguments(q.arguments)
	if err != nil {
		return nil, err
	}
	found, err := q.questions.Introductions(ctx, q.view, q.viewer, asked)
	if err != nil {
		return nil, err
	}
	paths, err := q.paths(ctx, asked, found.Paths, "paths")
	return &model.Introductions{Paths: paths, SkippedHubs: found.SkippedHubs, Truncated: found.Truncated, AsOf: asked.AsOf}, err
}

// ofFacts are the fields below a path that tell how its steps are known to hold.
var ofFacts = []string{"sentence", "steps.certainty", "steps.events", "steps.ties", "steps.through", "steps.nobodyNamed"}

// factsRequested tells whether any of them is asked of the paths that stand at a place below the field being resolved.
func factsRequested(ctx context.Context, at string) bool {
	if at != "" {
		at += "."
	}
	return slices.ContainsFunc(ofFacts, func(field string) bool { return graphql.FieldRequested(ctx, at+field) })
}

// paths reads what is told of the paths that are shown, which stand at a place below the field being resolved.
func (o *operation) paths(
	ctx context.Context, asked questions.IntroductionArguments, found []questions.Path, at string,
) ([]*model.IntroductionPath, error) {
	view, err := o.view(ctx)
	if err != nil {
		return nil, err
	}
	actors, err := o.actorsOf(ctx, view, found)
	if err != nil {
		return nil, err
	}
	query, err := asked.Query()
	if err != nil {
		return nil, err
	}
	facts := map[network.ID]*questions.StepFacts{}
	if factsRequested(ctx, at) {
		if facts, err = o.questions.StepFacts(ctx, view, o.viewer, query, found, actors); err != nil {
			return nil, err
		}
		o.registerFacts(facts)
	}
	out := make([]*model.IntroductionPath, len(found))
	for i := range found {
		out[i] = o.path(&found[i], facts, actors, asked.AsOf != nil)
	}
	return out, nil
}

// actorsOf reads the actors of paths.
func (o *operation) actorsOf(ctx context.Context, view store.View, paths []questions.Path) (map[network.ID]network.Entity, error) {
	var ids []network.ID
	for i := range paths {
		ids = append(ids, paths[i].Actors...)
	}
	return o.nodesKnown(ctx, view, ids)
}

// nodesKnown reads nodes by id, each once, and makes them known to what is asked below them.
func (o *operation) nodesKnown(ctx context.Context, view store.View, ids []network.ID) (map[network.ID]network.Entity, error) {
	known := make(map[network.ID]network.Entity, len(ids))
	var once []network.ID
	for _, id := range ids {
		if _, twice := known[id]; !twice {
			known[id] = nil
			once = append(once, id)
		}
	}
	rows, err := view.Nodes(ctx, o.viewer, once, everything)
	if err != nil {
		return nil, questions.Translate(err)
	}
	for i := range rows {
		known[rows[i].Node.Core().ID] = rows[i].Node
	}
	o.register([]network.ID{""}, map[network.ID]*store.List{"": {Rows: rows}})
	return known, nil
}

// registerFacts makes events, presences, ties and persons known to what is asked below them.
func (o *operation) registerFacts(facts map[network.ID]*questions.StepFacts) {
	all := &store.List{}
	for _, f := range facts {
		all.Rows = append(append(all.Rows, f.Events.Rows...), f.Ties.Rows...)
		for _, person := range f.Persons {
			all.Rows = append(all.Rows, store.Row{Node: person})
		}
	}
	o.register([]network.ID{""}, map[network.ID]*store.List{"": all})
}

func (o *operation) path(p *questions.Path, facts map[network.ID]*questions.StepFacts, actors map[network.ID]network.Entity, judged bool) *model.IntroductionPath {
	out := &model.IntroductionPath{Total: questions.Strength(p.Total), Steps: []*model.IntroductionStep{}}
	out.Say = func(t questions.Tongue) string { return questions.Sentence(t, judged, p, facts, actors) }
	for _, id := range p.Actors {
		out.Actors = append(out.Actors, actors[id])
	}
	if len(p.Steps) > 0 {
		weakest := questions.Strength(p.Weakest)
		out.Weakest = &weakest
	}
	for _, step := range p.Steps {
		made := o.step(step, facts[store.PairID(step.From, step.To)], judged)
		made.From, made.To = actors[step.From], actors[step.To]
		out.Steps = append(out.Steps, made)
	}
	return out
}

func (o *operation) step(step questions.Step, f *questions.StepFacts, judged bool) *model.IntroductionStep {
	out := &model.IntroductionStep{Via: wayNames[step.Way], Weight: questions.Strength(step.Weight)}
	if validity := step.Validity(); judged && step.Way != network.WayEncounter {
		out.Validity = &validity
	}
	if f == nil {
		return out
	}
	out.Certainty = f.Certainty
	for i := range f.Events.Rows {
		out.Known = append(out.Known, introductionEvent(&f.Events.Rows[i]))
	}
	out.Ties, out.Through = []*model.IntroductionTie{}, []*network.Person{}
	for i := range f.Ties.Rows {
		tie := &model.IntroductionTie{Tie: f.Ties.Rows[i].Tie}
		if judged {
			tie.Validity = &f.Ties.Rows[i].Validity
		}
		out.Ties = append(out.Ties, tie)
	}
	for _, person := range f.Persons {
		p, _ := person.(*network.Person)
		out.Through = append(out.Through, p)
	}
	if nobody := len(f.Persons) == 0; o.viewer.SeesPersons() && (f.Whole || !nobody) {
		out.NobodyNamed = &nobody
	}
	return out
}

func introductionEvent(row *store.Row) *model.IntroductionEvent {
	event, _ := row.Node.(*network.Event)
	m := row.Meeting
	return &model.IntroductionEvent{
		Event: event, Certainty: m.Certainty, N: m.Size.N, SizeBasis: m.Size.Basis, Weight: questions.Strength(int64(m.Weight)),
		Presence: []*model.Presence{{Presence: &m.A}, {Presence: &m.B}},
	}
}

// firstEvents answers the newest events of a step.
func firstEvents(step *model.IntroductionStep, first int) ([]*model.IntroductionEvent, error) {
	if first < 1 || first > questions.EventsOfStep {
		return nil, questions.BadInput("first", "must be from 1 to %d, not %d", questions.EventsOfStep, first)
	}
	return append([]*model.IntroductionEvent{}, step.Known[:min(first, len(step.Known))]...), nil
}
