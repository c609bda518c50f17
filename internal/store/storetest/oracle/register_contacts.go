package oracle

import (
	"cmp"
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// holds tells whether a basis holds on the day for the viewer.
func (r *registerReader) holds(b network.Basis, v network.Viewer, today network.Day) bool {
	if v.Access < b.Scope && !r.gets(ScopeIgnored) {
		return false
	}
	if today < b.From && !r.gets(HoldsTooEarly) {
		return false
	}
	if b.Until != nil && (today > *b.Until && !r.gets(HoldsTooLong) || today == *b.Until && r.gets(EndsADayEarly)) {
		return false
	}
	if b.Withdrawn != nil && !r.gets(WithdrawnHolds) {
		return today < *b.Withdrawn || today == *b.Withdrawn && r.gets(WithdrawnADayLate)
	}
	return true
}

// usable returns the bases on which the viewer may use a contact point on the day, whoever holds it.
func (r *registerReader) usable(c network.ContactPoint, v network.Viewer, today network.Day) (out []network.Basis) {
	begun, ended := c.Since == nil || *c.Since <= today, c.Until != nil && *c.Until < today
	if (!begun || ended) && !r.gets(OutOfUseCounts) {
		return nil
	}
	least := network.Public
	if c.Kind == network.ContactPersonal {
		least = network.Coordinator
	}
	if v.Access < least && !r.gets(PersonalForAnalysts) {
		return nil
	}
	for _, b := range c.Bases {
		if r.holds(b, v, today) {
			out = append(out, b)
		}
	}
	return out
}

// Contacts lists what the viewer may know of.
func (r *registerReader) Contacts(_ context.Context, v network.Viewer, holders []network.ID, today network.Day) (out []network.ContactPoint, _ error) {
	for _, c := range r.kept.contacts {
		if !slices.Contains(holders, c.Holder) || !r.beside.sees(v, c.Holder) && !r.gets(HiddenHolderShown) {
			continue
		}
		covering := r.usable(c, v, today)
		if len(covering) == 0 && (v.Access != network.Admin || r.gets(AdminsSeeCoveredOnly)) {
			continue
		}
		c = cloneContact(c)
		if c.Kind == network.ContactPersonal && !r.gets(PersonalValueShown) || len(covering) == 0 && !r.gets(HiddenValueShown) {
			c.Value = ""
		}
		if v.Access < network.Coordinator && !r.gets(BasesShownToAll) {
			c.Bases = covering
			for i := range c.Bases {
				c.Bases[i].Evidence = ""
			}
		}
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b network.ContactPoint) int {
		return cmp.Or(cmp.Compare(a.Holder, b.Holder), cmp.Compare(a.ID, b.ID))
	})
	return out, nil
}

// Reachable lists the organisations with a usable contact point of their own, or of somebody there.
func (r *registerReader) Reachable(
	_ context.Context, v network.Viewer, organisations []network.ID, p network.Purpose, today network.Day,
) ([]network.ID, error) {
	reachable := map[network.ID]bool{}
	for _, id := range organisations {
		if r.beside.nodes[id] == nil || !isOrganisation(id) {
			continue
		}
		holders := []network.ID{id}
		for _, position := range r.beside.to(id, network.HoldsPosition) {
			if r.holdsNow(position, today) && (r.beside.sees(v, position.From) || r.gets(HiddenHolderReaches)) {
				holders = append(holders, position.From)
			}
		}
		for _, c := range r.kept.contacts {
			if slices.Contains(holders, c.Holder) && r.serves(c, v, p, today) {
				reachable[id] = true
			}
		}
	}
	return inOrder(reachable), nil
}

func (r *registerReader) holdsNow(position *network.Tie, today network.Day) bool {
	switch validity(position.Since, position.Until, today, today) {
	case network.ValidNo:
		return r.gets(EndedPositionReaches)
	case network.ValidUnknown:
		return !r.gets(UnknownPositionIsNone)
	}
	return true
}

// serves tells whether the viewer may use a contact point for the purpose on the day.
func (r *registerReader) serves(c network.ContactPoint, v network.Viewer, p network.Purpose, today network.Day) bool {
	if r.gets(AdminsNeedNoBasis) && v.Access == network.Admin {
		return true
	}
	return slices.ContainsFunc(r.usable(c, v, today), func(b network.Basis) bool { return b.Purpose == p || r.gets(PurposeIgnored) })
}
