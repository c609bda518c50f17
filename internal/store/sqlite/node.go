package sqlite

import (
	"encoding/json"
	"math"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// noDay stands in up_day and down_day where an event has no first day: after all others.
const noDay = math.MaxInt32

const typePerson = 2

func typeNumber(t network.EntityType) int { return slices.Index(network.EntityTypes, t) + 1 }

func kindNumber(k network.TieKind) int { return slices.Index(network.TieKinds, k) + 1 }

// columns returns the columns of a node under the alias n.
func columns(v network.Viewer, w store.Want) string {
	text := "n.key, n.id, n.type, n.name, n.sort, n.kind, n.status, n.effective, " + shownN(v, "n") + ", " + shownBasis(v, "n") +
		", n.date, n.country, n.region, n.languages, n.publisher, n.url, n.changed_at"
	text += map[bool]string{true: ", n.ties_all", false: ", n.ties_public"}[v.SeesPersons()]
	text += map[bool]string{true: ", n.names", false: ", '[]'"}[w.Names]
	return text + map[bool]string{true: ", n.description", false: ", ''"}[w.Description]
}

// nodeRow is a node as its columns give it.
type nodeRow struct {
	key, ties                                   int64
	kindOf, n, basis, changedAt                 int
	id, name, sort, kind, status, effective     string
	date, country, region, languages, publisher string
	url, names, description                     string
}

func (r *nodeRow) targets() []any {
	return []any{
		&r.key, &r.id, &r.kindOf, &r.name, &r.sort, &r.kind, &r.status, &r.effective, &r.n, &r.basis, &r.date, &r.country,
		&r.region, &r.languages, &r.publisher, &r.url, &r.changedAt, &r.ties, &r.names, &r.description,
	}
}

// entity returns the node. A text that the store itself wrote is not checked again.
func (r *nodeRow) entity() network.Entity {
	e := network.NewEntity(network.EntityTypes[r.kindOf-1])
	core := e.Core()
	*core = network.Node{ID: network.ID(r.id), Name: r.name, Description: r.description, ChangedAtRevision: r.changedAt}
	if r.names != "[]" {
		_ = json.Unmarshal([]byte(r.names), &core.Names)
	}
	date, _ := network.ParseEDTF(r.date)
	country := network.CountryCode(r.country)
	switch e := e.(type) {
	case *network.Organisation:
		e.Kind, e.Country, e.Languages = network.OrganisationKind(r.kind), country, tags(r.languages)
	case *network.Event:
		e.Kind, e.Status, e.Date, e.Country = network.EventKind(r.kind), network.EventStatus(r.status), date, country
		e.EffectiveStatus = network.EventStatus(r.effective)
		e.Size = network.Size{N: r.n, Basis: network.SizeBasis(r.basis)}
	case *network.Place:
		e.Kind, e.Country, e.Region = network.PlaceKind(r.kind), country, r.region
	case *network.Programme:
		e.Date = date
	case *network.Source:
		e.Publisher, e.Date, e.URL = r.publisher, date, r.url
		e.Language = network.LanguageTag(strings.TrimSpace(r.languages))
	}
	return e
}

func tags(joined string) []network.LanguageTag {
	var out []network.LanguageTag
	for _, tag := range strings.Fields(joined) {
		out = append(out, network.LanguageTag(tag))
	}
	return out
}

// position returns the place of the node in a list of that order.
func (r *nodeRow) position(by store.OrderField) store.Position {
	p := store.Position{ID: network.ID(r.id)}
	switch by {
	case store.ByName:
		p.Text = r.sort
	case store.ByTies:
		p.Number = r.ties
	case store.ByDate:
		p.Missing, p.Number = dayPosition(r.date)
	}
	return p
}

func dayPosition(date string) (missing bool, number int64) {
	d, _ := network.ParseEDTF(date)
	day, ok := d.First()
	if !ok {
		return true, 0
	}
	return false, int64(day)
}

// listKeys returns the stored keys of an order of nodes under the alias.
func listKeys(alias string, o store.Order, v network.Viewer) []key {
	id := key{column: alias + ".id"}
	down := o.Direction == store.Descending
	switch o.Field {
	case store.ByDate:
		if down {
			return []key{{column: alias + ".down_day"}, id}
		}
		return []key{{column: alias + ".up_day"}, id}
	case store.ByTies:
		if v.SeesPersons() {
			return []key{{alias + ".ties_all", down}, id}
		}
		return []key{{alias + ".ties_public", down}, id}
	}
	return []key{{alias + ".sort", down}, id}
}

// listValues returns the values of a position for those keys.
func listValues(o store.Order) func(*store.Position) []any {
	return func(p *store.Position) []any {
		switch o.Field {
		case store.ByName:
			return []any{p.Text, p.ID}
		case store.ByDate:
			return []any{dayValue(p, o.Direction), p.ID}
		}
		return []any{p.Number, p.ID}
	}
}

// dayValue returns what up_day or down_day holds at the position.
func dayValue(p *store.Position, d store.Direction) int64 {
	switch {
	case p.Missing:
		return noDay
	case d == store.Descending:
		return -p.Number
	}
	return p.Number
}
