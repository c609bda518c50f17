package synthetic

import (
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

const euroregion network.ID = "place:euroregion-west"

func countryID(c int) network.ID { return network.ID("place:" + strings.ToLower(countries[c].code)) }

func regionID(c, n int) network.ID {
	return network.ID("place:" + strings.ToLower(countries[c].regions[n].code))
}

func (g *generator) places() {
	g.out.node(&network.Place{Node: network.Node{ID: euroregion, Name: "Euroregion West"}, Kind: "EUROREGION"})
	for c := range countries {
		g.country(c)
	}
	for k := range g.cityCount {
		c := countryOf(g.cities, k)
		code := network.CountryCode(countries[c].code)
		region := countries[c].regions[g.regionOf(k)].code
		name := g.cityName(k)
		g.out.node(&network.Place{Node: network.Node{ID: cityID(k), Name: name}, Kind: "CITY", Country: code, Region: region})
		g.out.node(&network.Place{Node: network.Node{ID: venueID(k), Name: venueName(countries[c].style, name)}, Kind: "VENUE", Country: code, Region: region})
	}
}

func (g *generator) country(c int) {
	code := network.CountryCode(countries[c].code)
	g.out.node(&network.Place{Node: network.Node{ID: countryID(c), Name: countries[c].name}, Kind: "COUNTRY", Country: code})
	for n, region := range countries[c].regions {
		g.out.node(&network.Place{Node: network.Node{ID: regionID(c, n), Name: region.name}, Kind: "REGION", Country: code, Region: region.code})
	}
}

func venueName(s style, town string) string {
	return []string{french: "Salle des fêtes de ", danish: "Kulturhuset i ", dutch: "Zaal te ", catalan: "Centre cívic de ", english: "Town hall of "}[s] + town
}

func (w *world) regionOf(city int) int {
	return city % len(countries[countryOf(w.cities, city)].regions)
}

// placeTies puts venues in cities, cities in regions, regions in countries, and
// the first regions of the first two countries in the euroregion.
func (g *generator) placeTies() {
	for c := range countries {
		for n := range countries[c].regions {
			g.within(regionID(c, n), countryID(c))
		}
	}
	g.within(regionID(0, 0), euroregion)
	g.within(regionID(1, 0), euroregion)
	for k := range g.cityCount {
		g.within(cityID(k), regionID(countryOf(g.cities, k), g.regionOf(k)))
		g.within(venueID(k), cityID(k))
	}
}

func (g *generator) within(from, to network.ID) {
	g.reference(g.out.tie(network.Tie{Kind: network.Within, From: from, To: to}))
}

// reference says that the register of places holds the fact.
func (g *generator) reference(subject network.ID) {
	g.out.evidence(network.Evidence{Subject: subject, Source: sourceID(registerOfPlaces), Certainty: network.Reference})
}
