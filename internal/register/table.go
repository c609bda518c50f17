package register

import (
	"context"
	"io/fs"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/tables"
)

// ReadContacts reads a table of contact points (see tables.ReadContactPoints) whose holders and sources the store holds.
func (s *Service) ReadContacts(ctx context.Context, dir fs.FS, name string, forgotten *Ledger) (contacts []network.ContactPoint, doubts tables.Problems, err error) {
	view, err := s.store.View(ctx)
	if err != nil {
		return nil, nil, err
	}
	defer view.Close()
	known := func(ctx context.Context, ids []network.ID) (map[network.ID]network.EntityType, error) {
		held, err := view.Types(ctx, ids)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			if forgotten.HasID(id) {
				held[id] = network.TypePerson // whose rows are left out
			}
		}
		return held, nil
	}
	return tables.ReadContactPoints(ctx, dir, name, known)
}
