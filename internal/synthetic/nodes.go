package synthetic

import (
	"fmt"
	"strconv"

	"github.com/partnergraph/partnergraph/internal/network"
)

func (g *generator) topics() {
	for k, name := range topicNames {
		g.out.node(&network.Topic{Node: network.Node{ID: topicID(k), Name: name}})
	}
}

func (g *generator) programmes() {
	for k := range g.programmeCount {
		r := newRandom(g.seed, sectionProgramme, k)
		from := r.between(2014, 2024)
		g.out.node(&network.Programme{
			Node: network.Node{ID: programmeID(k), Name: "Programme “" + g.programmeTitle(k) + "”"},
			Date: network.MustEDTF(fmt.Sprintf("%d/%d", from, from+r.between(2, 6))),
		})
	}
}

func (g *generator) programmeTitle(k int) string {
	return topicNames[(k*7)%len(topicNames)] + " across borders " + strconv.Itoa(k+1)
}

// registerOfPlaces is the source for geography and codes.
const registerOfPlaces = 0

func (g *generator) sources() {
	g.out.node(&network.Source{
		Node: network.Node{ID: sourceID(registerOfPlaces), Name: "Register of synthetic places"},
		Date: network.MustEDTF("2026"), Language: "en", URL: "https://example.org/register",
	})
	for k := 1; k < g.sourceCount; k++ {
		r := newRandom(g.seed, sectionSource, k)
		country := aCountry(r)
		g.out.node(&network.Source{
			Node:      network.Node{ID: sourceID(k), Name: "Report " + strconv.Itoa(k) + " of a synthetic programme"},
			Publisher: g.organisationName(g.body(r, country)),
			Date:      network.MustEDTF(fmt.Sprintf("%04d-%02d", r.between(2021, 2026), r.between(1, 12))),
			Language:  network.LanguageTag(languages[countries[country].style]),
			URL:       "https://example.org/reports/" + strconv.Itoa(k),
		})
	}
}

func (g *generator) people() {
	for k := range g.world.people {
		node := network.Node{ID: personID(k), Name: g.personName(k)}
		if r := newRandom(g.seed, sectionPersonNode, k); r.chance(3) {
			node.Names = []network.Name{{Value: network.Fold(node.Name), Kind: "SPELLING"}}
		}
		g.out.node(&network.Person{Node: node})
	}
}

func (w *world) personName(k int) string {
	return personName(newRandom(w.seed, sectionPersonName, k), countries[countryOf(w.persons, k)].style)
}

func (w *world) organisationName(k int) string {
	r := newRandom(w.seed, sectionOrganisationName, k)
	return bodyName(r, countries[countryOf(w.bodies, k)].style, w.isCollective(k))
}

func (w *world) cityName(k int) string {
	return townName(newRandom(w.seed, sectionPlace, k), countries[countryOf(w.cities, k)].style)
}

func (g *generator) organisations() {
	for k := range g.organisationCount {
		g.out.node(g.organisation(k))
	}
}

func (g *generator) organisation(k int) *network.Organisation {
	r := newRandom(g.seed, sectionOrganisationNode, k)
	c := countries[countryOf(g.bodies, k)]
	o := &network.Organisation{Node: network.Node{ID: organisationID(k), Name: g.organisationName(k)}}
	switch {
	case g.isCollective(k):
		o.Kind = network.KindCollective
	case r.chance(90):
		for o.Kind = pick(r, network.OrganisationKinds); o.Kind == network.KindCollective; {
			o.Kind = pick(r, network.OrganisationKinds)
		}
	}
	if r.chance(95) {
		o.Country = network.CountryCode(c.code)
	}
	if r.chance(60) {
		o.Languages = []network.LanguageTag{network.LanguageTag(languages[c.style])}
		if c.style != english && r.chance(40) {
			o.Languages = append(o.Languages, "en")
		}
	}
	if r.chance(25) {
		o.Names = append(o.Names, network.Name{Value: acronym(o.Name), Kind: "ACRONYM"})
	}
	if r.chance(8) {
		o.Names = append(o.Names, network.Name{Value: "House of " + g.cityName(g.cityOf(r, countryOf(g.bodies, k))), Language: "en", Kind: "TRANSLATION"})
	}
	if r.chance(30) {
		o.Description = "Works in " + c.name + " on “" + pick(r, topicNames) + "”."
	}
	return o
}

// cityOf draws a city of a country, the large ones first.
func (w *world) cityOf(r *random, country int) int {
	s := w.cities[country]
	return s.first + r.skewed(s.n, 1)
}
