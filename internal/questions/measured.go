package questions

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// mostMeasured bounds the networks whose measures are kept: of 40,000 actors, 6 measures take 2 MB.
const mostMeasured = 16

// measuredCache keeps what was measured, for as long as the network does not change. One network is measured at a
// time: it takes all processors, and a good part of the memory.
type measuredCache struct {
	turn chan struct{}
	kept *recent[string, *measured]
}

func newMeasuredCache() *measuredCache {
	return &measuredCache{turn: make(chan struct{}, 1), kept: newRecent[string, *measured](mostMeasured)}
}

// measuredKey names a network: everything on which its measures depend.
func measuredKey(revision int, v network.Viewer, q store.ProjectionQuery, relations []network.Relation) string {
	sorted := slices.Compact(slices.Sorted(slices.Values(relations)))
	asked, err := json.Marshal(struct {
		Persons   bool
		Query     store.ProjectionQuery
		Relations []network.Relation
	}{v.SeesPersons(), q, sorted})
	if revision == store.Mixed || err != nil {
		return ""
	}
	return fmt.Sprintf("%d %s", revision, asked)
}

// get returns what was measured, after measuring what is missing, where that is admitted. Who waits for its turn gives up with its context.
func (c *measuredCache) get(ctx context.Context, key string, asked []Measure, admit func([]Measure) error, add func(missing []Measure, m *measured) error) (*measured, error) {
	m, _ := c.kept.find(key)
	missing := m.missing(asked)
	if len(missing) == 0 {
		return m, nil
	}
	if admit != nil {
		if err := admit(missing); err != nil {
			return nil, err
		}
	}
	select {
	case c.turn <- struct{}{}:
		defer func() { <-c.turn }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	m, _ = c.kept.find(key)
	missing = m.missing(asked)
	if len(missing) == 0 {
		return m, nil
	}
	fresh := m.copy()
	if err := add(missing, fresh); err != nil {
		return nil, err
	}
	if key != "" && !fresh.passing {
		c.kept.keep(key, fresh)
	}
	return fresh, nil
}

// missing returns the measures that were not taken yet, each once; m may be nil.
func (m *measured) missing(asked []Measure) (out []Measure) {
	for _, a := range asked {
		if (m == nil || m.values[a] == nil) && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// copy returns what may be added to while others read m, which may be nil.
func (m *measured) copy() *measured {
	out := &measured{values: map[Measure][]float64{}, samples: map[Measure]int{}}
	if m != nil {
		for k, v := range m.values {
			out.values[k] = v
		}
		for k, v := range m.samples {
			out.samples[k] = v
		}
	}
	return out
}
