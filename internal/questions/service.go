package questions

import (
	"context"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Service asks a view of the network. Its methods take arguments that are
// checked, and answer with an Error where something goes wrong.
type Service struct {
	now      func() time.Time
	measured *measuredCache
	drawn    pictures
	turns    chan struct{} // nil: none is waited for
}

// New returns a service that takes the time from the clock.
func New(clock func() time.Time) *Service {
	return &Service{now: clock, measured: newMeasuredCache(), drawn: newPictures()}
}

// Now returns what the clock says, in UTC.
func (s *Service) Now() time.Time { return s.now().UTC() }

// Today returns the day of the clock.
func (s *Service) Today() network.Day { return network.DayOfTime(s.now()) }

// MaxIDs bounds the nodes that are asked for at once.
const MaxIDs = 100

// CheckIDs checks how many ids are asked for.
func CheckIDs(argument string, ids []network.ID) error {
	if len(ids) > MaxIDs {
		return BadInput(argument, "names %d nodes; at most %d may be asked for at once", len(ids), MaxIDs)
	}
	return nil
}

// Nodes returns the rows of the nodes in the order of ids, nil in place of
// those that do not exist or that the viewer may not see.
func (s *Service) Nodes(ctx context.Context, view store.View, v network.Viewer, ids []network.ID, want store.Want) ([]*store.Row, error) {
	rows, err := view.Nodes(ctx, v, ids, want)
	if err != nil {
		return nil, Translate(err)
	}
	aligned, next := make([]*store.Row, len(ids)), 0
	for i, id := range ids {
		if next < len(rows) && rows[next].Node.Core().ID == id {
			aligned[i] = &rows[next]
			next++
		}
	}
	return aligned, nil
}

// List returns a page of the nodes of one type.
func (s *Service) List(ctx context.Context, view store.View, v network.Viewer, q store.ListQuery) (*store.List, error) {
	list, err := view.List(ctx, v, q)
	return answered(v, &list, err, q.Type == network.TypePerson)
}

// Search returns a page of what a search found.
func (s *Service) Search(ctx context.Context, view store.View, v network.Viewer, q store.SearchQuery) (*store.List, error) {
	list, err := view.Search(ctx, v, q)
	return answered(v, &list, err, mayFind(q.Types, network.TypePerson))
}

// Encounters returns a page of pairs.
func (s *Service) Encounters(ctx context.Context, view store.View, v network.Viewer, q store.EncounterQuery) (*store.List, error) {
	list, err := view.Encounters(ctx, v, q)
	return answered(v, &list, err, true)
}

// maxStarts bounds the starts of one call of the store.
const maxStarts = 500

// Follow returns the list that the hop gives below each start, one for each.
func (s *Service) Follow(ctx context.Context, view store.View, v network.Viewer, starts []network.ID, hop store.Hop) (map[network.ID]*store.List, error) {
	lists := make(map[network.ID]*store.List, len(starts))
	for len(starts) > 0 {
		n := min(len(starts), maxStarts)
		some, err := view.Follow(ctx, v, starts[:n], hop)
		if err != nil {
			return nil, Translate(err)
		}
		for _, id := range starts[:n] {
			list := some[id]
			lists[id], _ = answered(v, &list, nil, MayHoldPersons(hop.Field))
		}
		starts = starts[n:]
	}
	return lists, nil
}

// Status returns the state of the store.
func (s *Service) Status(ctx context.Context, view store.View, v network.Viewer) (store.Status, error) {
	status, err := view.Status(ctx, v)
	return status, Translate(err)
}

func answered(v network.Viewer, list *store.List, err error, persons bool) (*store.List, error) {
	if err != nil {
		return nil, Translate(err)
	}
	if persons {
		list.Withheld = WithRights(list.Withheld, v)
	}
	return list, nil
}
