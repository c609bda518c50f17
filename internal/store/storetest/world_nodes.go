package storetest

import (
	"github.com/partnergraph/partnergraph/internal/network"
)

var (
	countries = []network.CountryCode{"FR", "DK", "BE", "ES", "DE"}
	languages = []network.LanguageTag{"fr", "da", "nl", "ca", "ca-ES", "en"}
)

// addNodes adds everything but events.
func (w *world) addNodes() {
	pool := w.namePool()
	actors := w.actorCount()
	for i := range actors {
		if i%2 == 0 {
			w.organisations = append(w.organisations, w.node(&network.Organisation{
				Kind: w.organisationKind(), Country: maybe(w.dice, 80, countries),
				Languages: some(w.dice, languages, w.below(3)),
			}, pool))
		} else {
			w.persons = append(w.persons, w.node(&network.Person{}, pool))
		}
	}
	for range w.between(1, 3) {
		w.venues = append(w.venues, w.node(&network.Organisation{Country: maybe(w.dice, 90, countries)}, pool))
	}
	for range w.between(4, 10) {
		w.places = append(w.places, w.node(&network.Place{
			Kind: pick(w.dice, network.PlaceKinds), Country: maybe(w.dice, 70, countries),
			Region: pick(w.dice, []string{"", "ES-CT", "FR-OCC"}),
		}, pool))
		w.topics = append(w.topics, w.node(&network.Topic{}, pool))
		w.programmes = append(w.programmes, w.node(&network.Programme{Date: w.anyDate()}, pool))
		w.sources = append(w.sources, w.node(&network.Source{
			Publisher: pick(w.dice, []string{"", "RTES", "Avise"}), Date: w.anyDate(), Language: maybe(w.dice, 70, languages),
			URL: pick(w.dice, []string{"", "https://example.org/a"}),
		}, pool))
	}
}

func (w *world) organisationKind() network.OrganisationKind {
	if w.chance(8) {
		return network.KindCollective
	}
	return maybe(w.dice, 80, network.OrganisationKinds)
}

// actorCount draws how many actors there are: mostly few.
func (w *world) actorCount() int {
	switch n := w.below(100); {
	case n < 70:
		return w.between(20, 40)
	case n < 95:
		return w.between(40, 80)
	}
	return w.between(80, 200)
}

// node fills what all nodes have and adds the node.
func (w *world) node(n network.Entity, pool []string) network.ID {
	c := n.Core()
	c.ID = w.next(prefixes[n.Type()])
	c.Name = pick(w.dice, pool)
	c.Names = w.furtherNames(pool)
	if w.chance(40) {
		c.Description = "Described as " + pick(w.dice, pool)
	}
	w.name[c.ID] = c.Name
	w.tables.Nodes = append(w.tables.Nodes, n)
	return c.ID
}

var prefixes = map[network.EntityType]string{
	network.TypeOrganisation: "organisation", network.TypePerson: "person", network.TypeEvent: "event",
	network.TypePlace: "place", network.TypeTopic: "topic", network.TypeProgramme: "programme",
	network.TypeSource: "source",
}

// maybe draws a choice in so many of a hundred cases, else nothing.
func maybe[T ~string](d dice, percent int, choices []T) T {
	if !d.chance(percent) {
		return ""
	}
	return pick(d, choices)
}
