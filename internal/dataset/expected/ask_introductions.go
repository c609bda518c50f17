package expected

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// introductionQuestion is a question for introductions as it is asked.
type introductionQuestion struct {
	questions.IntroductionArguments
}

// answered asks for the paths that are shown, and for as many as may be, to count them.
func (q introductionQuestion) answered(ctx context.Context, view store.View, v network.Viewer) ([]string, error) {
	s := service()
	shown, err := s.Introductions(ctx, view, v, q.IntroductionArguments)
	if err != nil {
		return nil, err
	}
	most := q.IntroductionArguments
	most.First = questions.MaxShown
	every, err := s.Introductions(ctx, view, v, most)
	if err != nil {
		return nil, err
	}
	if len(every.Paths) == questions.MaxShown {
		return nil, fmt.Errorf("%d paths or more", questions.MaxShown)
	}
	facts, err := q.facts(ctx, s, view, v, shown.Paths)
	if err != nil {
		return nil, err
	}
	out := introduced{Total: len(every.Paths), SkippedHubs: shown.SkippedHubs, Truncated: shown.Truncated}
	for i := range shown.Paths {
		p := &shown.Paths[i]
		length := len(p.Steps)
		out.Length = &length
		out.Paths = append(out.Paths, pathOf(p, facts))
	}
	return out.lines(), nil
}

// facts reads what is known of the steps of paths.
func (q introductionQuestion) facts(
	ctx context.Context, s *questions.Service, view store.View, v network.Viewer, paths []questions.Path,
) (map[network.ID]*questions.StepFacts, error) {
	var ids []network.ID
	for i := range paths {
		ids = append(ids, paths[i].Actors...)
	}
	rows, err := view.Nodes(ctx, v, ids, store.Want{})
	if err != nil {
		return nil, err
	}
	actors := map[network.ID]network.Entity{}
	for i := range rows {
		actors[rows[i].Node.Core().ID] = rows[i].Node
	}
	query, err := q.Query()
	if err != nil {
		return nil, err
	}
	return s.StepFacts(ctx, view, v, query, paths, actors)
}

func pathOf(p *questions.Path, facts map[network.ID]*questions.StepFacts) path {
	out := path{Actors: p.Actors, Weakest: p.Weakest, Sum: p.Total}
	for _, s := range p.Steps {
		made := step{From: s.From, To: s.To, Weight: s.Weight, Certainty: facts[store.PairID(s.From, s.To)].Certainty.String()}
		for name, way := range ways {
			if way == s.Way {
				made.Via = name
			}
		}
		out.Steps = append(out.Steps, made)
	}
	return out
}

// refused tells which argument is refused, and whether a viewer could tell a node that it may not see from one
// that does not exist.
func (q introductionQuestion) refused(ctx context.Context, view store.View, v network.Viewer) ([]string, error) {
	refusal, err := q.refusal(ctx, view, v)
	if err != nil {
		return nil, err
	}
	unknown := q
	unknown.To += "0"
	other, err := unknown.refusal(ctx, view, v)
	if err != nil {
		return nil, err
	}
	lines := []string{refusedLine(refusal.Argument)}
	if told := strings.ReplaceAll(other.Message, string(unknown.To), string(q.To)); refusal.Code != other.Code || refusal.Message != told {
		lines = append(lines, fmt.Sprintf("not as of an unknown id: %s: %s", refusal.Code, refusal.Message))
	}
	return lines, nil
}

func (q introductionQuestion) refusal(ctx context.Context, view store.View, v network.Viewer) (*questions.Error, error) {
	found, err := service().Introductions(ctx, view, v, q.IntroductionArguments)
	if err == nil {
		return nil, fmt.Errorf("answered with %d paths, not refused", len(found.Paths))
	}
	var refusal *questions.Error
	if !errors.As(err, &refusal) {
		return nil, err
	}
	return refusal, nil
}
