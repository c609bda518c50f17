package synthetic

import (
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
)

func (g *generator) organisationTies() {
	for k := range g.organisationCount {
		r := newRandom(g.seed, sectionOrganisationTies, k)
		c := countryOf(g.bodies, k)
		g.basedIn(r, k, c)
		g.worksOn(r, k)
		g.memberOf(r, k, c)
		g.kin(r, k, c)
		g.organisationNumbers(r, k)
	}
}

func (g *generator) basedIn(r *random, k, country int) {
	if !r.chance(90) {
		return
	}
	id := g.out.tie(network.Tie{Kind: network.BasedIn, From: organisationID(k), To: cityID(g.cityOf(r, country))})
	if r.chance(cited) {
		g.reference(id)
	}
}

func (g *generator) worksOn(r *random, k int) {
	for _, topic := range distinct(r.few(0, 4), func() int { return r.skewed(len(topicNames), 5) }) {
		g.tie(r, network.Tie{Kind: network.WorksOn, From: organisationID(k), To: topicID(topic)}, func() (string, []network.ID) {
			return fmt.Sprintf("%s works on “%s” with its neighbours.", g.organisationName(k), topicNames[topic]), nil
		})
	}
}

// memberOf joins organisations to collectives of their country, and a collective
// to one before it: ties lead to lower numbers among collectives, so there is no circle.
func (g *generator) memberOf(r *random, k, country int) {
	choose := g.collectives(country)
	joins := r.few(0, 3)
	if g.isCollective(k) {
		choose = (k - g.bodies[country].first) / collectiveEvery
		joins = r.below(5) / 4
	}
	if choose <= 0 {
		return
	}
	for _, m := range distinct(joins, func() int { return r.skewed(choose, 1) }) {
		since, until := term(r)
		t := network.Tie{
			Kind: network.MemberOf, From: organisationID(k), To: organisationID(g.collective(country, m)),
			Circle: pick(r, circles), Since: since, Until: until,
		}
		g.tie(r, t, func() (string, []network.ID) {
			return fmt.Sprintf("%s is a member of %s.", g.organisationName(k), g.organisationName(g.collective(country, m))), nil
		})
	}
}

// kin ties an organisation to its counterpart in another country, and to the one
// of which it is a branch or which it succeeds; the latter have lower numbers.
func (g *generator) kin(r *random, k, country int) {
	before := k - g.bodies[country].first
	if before > 0 && r.chance(4) {
		g.pair(r, network.BranchOf, k, g.bodies[country].first+r.skewed(before, 1), "%s is the local branch of %s.")
	}
	if before > 0 && r.chance(2) {
		g.pair(r, network.Succeeds, k, k-1-r.below(min(before, 50)), "%s has taken over the work of %s.")
	}
	if r.chance(15) {
		g.pair(r, network.CounterpartOf, k, g.body(r, otherCountry(r, country)), "%s works with its counterpart %s.")
	}
	if r.chance(8) {
		programme := r.below(g.programmeCount)
		g.tie(r, network.Tie{Kind: network.Under, From: organisationID(k), To: programmeID(programme)}, func() (string, []network.ID) {
			return fmt.Sprintf("%s is a partner of the programme “%s”.", g.organisationName(k), g.programmeTitle(programme)), nil
		})
	}
}

func (g *generator) pair(r *random, kind network.TieKind, from, to int, quote string) {
	g.tie(r, network.Tie{Kind: kind, From: organisationID(from), To: organisationID(to)}, func() (string, []network.ID) {
		return fmt.Sprintf(quote, g.organisationName(from), g.organisationName(to)), nil
	})
}

func (g *generator) organisationNumbers(r *random, k int) {
	counted := network.Counted("ENTERPRISES")
	switch {
	case g.isCollective(k):
		counted = "MEMBERS"
	case !r.chance(2):
		return
	}
	g.out.number(network.StatedNumber{
		Node: organisationID(k), Counted: counted, Value: r.few(5, 400), Approximate: r.chance(30), Date: year(r, 2018, 2026),
	})
}

func (g *generator) programmeTies() {
	for k := range g.programmeCount {
		r := newRandom(g.seed, sectionProgramme, g.programmeCount+k)
		funders := distinct(r.between(2, 5), func() int { return g.body(r, aCountry(r)) })
		for _, funder := range funders {
			g.tie(r, network.Tie{Kind: network.Funds, From: organisationID(funder), To: programmeID(k), Share: share(r)}, func() (string, []network.ID) {
				return fmt.Sprintf("%s pays for a part of “%s”.", g.organisationName(funder), g.programmeTitle(k)), nil
			})
		}
		g.out.number(network.StatedNumber{Node: programmeID(k), Counted: "MOBILITIES", Value: r.between(20, 900), Date: year(r, 2021, 2026)})
		g.out.number(network.StatedNumber{Node: programmeID(k), Counted: "TERRITORIES", Value: r.between(2, 12)})
	}
}

// share draws a percentage, now and then an approximate or an unknown one.
func share(r *random) string {
	switch r.below(4) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("~%d", 10*r.between(1, 8))
	}
	return fmt.Sprint(r.between(5, 80))
}
