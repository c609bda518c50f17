package register

import (
	"context"
	"errors"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// errMoved: what was read is not what is there any more.
var errMoved = errors.New("others change what is held on this person again and again, and nothing was deleted: run the same again")

// mostReadings bounds how often a person is read anew because somebody changed the network meanwhile.
const mostReadings = 10

// unmoved does what rests on a reading of the network anew, some times, where the network was changed in between.
func unmoved(do func() error) (err error) {
	for range mostReadings {
		if err = do(); !errors.Is(err, errMoved) {
			return err
		}
	}
	return err
}

// stillAt refuses, inside an update, a network that is not the one that was read. The view sees what the update begins with, for no
// other update runs.
func (s *Service) stillAt(ctx context.Context, revision int) error {
	view, err := s.store.View(ctx)
	if err != nil {
		return err
	}
	defer view.Close()
	switch now, err := view.Revision(ctx); {
	case err != nil:
		return err
	case now != revision:
		return errMoved
	}
	return nil
}

// sameValues tells whether two lists hold the same contact points, by id, with the same values.
func sameValues(a, b []network.ContactPoint) bool {
	return slices.EqualFunc(a, b, func(a, b network.ContactPoint) bool {
		return a.ID == b.ID && a.Kind == b.Kind && a.Medium == b.Medium && a.Value == b.Value
	})
}
