package synthetic

import (
	"cmp"
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
)

func (g *generator) personTies() {
	for k := range g.world.people {
		g.positions(k)
	}
}

// positions gives a person the position at her home, some a second one elsewhere
// and some a former one that ended when the present one began.
func (g *generator) positions(k int) {
	r := newRandom(g.seed, sectionPersonTies, k)
	country := countryOf(g.persons, k)
	home := g.homeFrom(r, k)
	held := []int{home}
	if home != nobody {
		since, until := term(r)
		g.position(r, k, home, since, until)
		if former := g.body(r, country); r.chance(15) && former != home {
			held = append(held, former)
			if since.IsZero() {
				since = year(r, 2015, 2022)
			}
			g.position(r, k, former, network.EDTF{}, since)
		}
	}
	if other := g.body(r, country); r.chance(25) && !contains(held, other) {
		since, until := term(r)
		g.position(r, k, other, since, until)
	}
}

func (g *generator) position(r *random, person, at int, since, until network.EDTF) {
	titles := jobTitles[countries[countryOf(g.bodies, at)].style]
	title := ""
	if r.chance(80) {
		title = pick(r, titles)
	}
	t := network.Tie{
		Kind: network.HoldsPosition, From: personID(person), To: organisationID(at), Title: title, Since: since, Until: until,
	}
	g.tie(r, t, func() (string, []network.ID) {
		return fmt.Sprintf("%s, %s at %s", g.personName(person), cmp.Or(title, "working"), g.organisationName(at)), []network.ID{personID(person)}
	})
}

// term draws since and until: days, months, years or nothing; two in three are open.
func term(r *random) (since, until network.EDTF) {
	from := r.between(2008, 2025)
	switch r.below(10) {
	case 0, 1, 2, 3:
		since = network.MustEDTF(fmt.Sprintf("%04d-%02d", from, r.between(1, 12)))
	case 4, 5:
		since = network.MustEDTF(fmt.Sprintf("%04d-%02d-%02d", from, r.between(1, 12), r.between(1, 28)))
	case 6, 7:
		since = network.MustEDTF(fmt.Sprintf("%04d", from))
	}
	if r.chance(30) {
		until = year(r, from+1, max(from+1, 2026))
	}
	return since, until
}

// year draws a date that is no more precise than a year, or a month of it.
func year(r *random, low, high int) network.EDTF {
	y := r.between(low, high)
	if r.chance(40) {
		return network.MustEDTF(fmt.Sprintf("%04d-%02d", y, r.between(1, 12)))
	}
	return network.MustEDTF(fmt.Sprintf("%04d", y))
}
