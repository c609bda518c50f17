package synthetic

import "github.com/partnergraph/partnergraph/internal/network"

// part is one actor's part in an event.
type part struct {
	person     int // -1 where it is the organisation
	body       int // the organisation, or that for which the person was there, or nobody
	role       network.Role
	delegation int // or nobody
}

func (p part) isPerson() bool { return p.person >= 0 }

// crowds gives how many persons come to an event of a kind of their own accord.
var crowds = map[network.EventKind]struct{ low, high int }{
	network.KindLearningVisit: {0, 6}, network.KindSeminar: {8, 60}, network.KindWebinar: {6, 60}, network.KindWorkshop: {5, 30},
	network.KindMeeting: {3, 14}, network.KindMeal: {3, 14}, network.KindOther: {5, 50}, network.KindSiteVisit: {3, 16},
	network.KindJobShadowing: {0, 1}, network.KindPreparatoryVisit: {2, 6}, network.KindAward: {0, 2}, network.KindStudy: {0, 1},
}

// gathering collects who takes part in one event, each person and organisation
// once, so that no tie comes twice.
type gathering struct {
	*world
	r       *random
	e       *event
	persons []int
	bodies  []int
}

// takePart fills in who took part in each event of a bundle.
func (w *world) takePart(b *bundle) {
	for i := range b.events {
		e := &b.events[i]
		g := gathering{world: w, r: newRandom(w.seed, sectionParticipation, b.number*bundleMost+i), e: e}
		if e.partOf < 0 {
			g.root()
		} else {
			g.partOf(&b.events[0])
		}
	}
}

// root fills in a root event: delegations, those who receive them, and those
// who come of their own accord.
func (g *gathering) root() {
	r, e := g.r, g.e
	organiser := e.host
	if organiser == nobody || r.chance(40) && len(e.led) > 0 {
		organiser = g.body(r, e.country)
	}
	g.comes(organiser, network.RoleOrganiser)
	if e.host != nobody {
		g.comes(e.host, network.RoleHost)
	}
	for _, led := range e.led {
		g.delegation(led)
	}
	if len(e.led) > 0 {
		g.receivers(r.few(2, 9))
	}
	if e.kind == network.KindAward || e.kind == network.KindStudy {
		for range r.between(1, 3) {
			g.comes(g.body(r, e.country), network.RoleParticipant)
		}
	}
	g.crowd()
}

// partOf fills in a part of a root event. Its delegates are those of the root,
// unless the part says again who came.
func (g *gathering) partOf(root *event) {
	r, e := g.r, g.e
	if len(root.led) > 0 && r.chance(15) {
		g.recordedAgain(root, root.led[r.below(len(root.led))])
	}
	least := 1
	if len(root.led) == 0 {
		least = 3 // here nobody comes by a delegation
	}
	switch e.kind {
	case network.KindSiteVisit:
		for range r.few(least, 5) {
			g.receiver(e.visited)
		}
	case network.KindWorkshop:
		g.speakers(r.few(1, 3))
		for range r.few(least, 9) {
			g.somebodyComes(network.RoleParticipant)
		}
	default:
		for range r.few(least, 6) {
			g.somebodyComes(network.RoleParticipant)
		}
	}
	if e.visited == nobody && r.chance(30) {
		g.comes(g.body(r, e.country), network.RoleHost)
	}
}

// comes records an organisation.
func (g *gathering) comes(body int, role network.Role) {
	if contains(g.bodies, body) {
		return
	}
	g.bodies = append(g.bodies, body)
	g.e.took = append(g.e.took, part{nobody, body, role, nobody})
}

// mostPersons bounds the persons at one event.
const mostPersons = 60

// person records a person, for an organisation or for nobody.
func (g *gathering) person(k, behalf int, role network.Role, delegation int) {
	if contains(g.persons, k) || len(g.persons) == mostPersons {
		return
	}
	g.persons = append(g.persons, k)
	g.e.took = append(g.e.took, part{k, behalf, role, delegation})
}

// somebodyComes records a person of the country of the event.
func (g *gathering) somebodyComes(role network.Role) {
	k := g.somebody(g.r, g.e.country)
	g.person(k, g.mandate(k), role, nobody)
}

// mandate is as a rule the organisation where the person works.
func (g *gathering) mandate(person int) int {
	if g.r.chance(30) {
		return nobody
	}
	return g.home(person)
}

// delegation records the delegates whom an organisation leads, from its country.
func (g *gathering) delegation(led int) {
	r := g.r
	size := r.few(3, 26)
	switch g.e.kind {
	case network.KindJobShadowing:
		size = r.few(1, 2)
	case network.KindLearningVisit:
	default:
		size = r.few(2, 8)
	}
	if r.chance(20) && !contains(g.bodies, led) {
		g.bodies = append(g.bodies, led)
		g.e.took = append(g.e.took, part{nobody, led, network.RoleDelegate, led})
	}
	from := countryOf(g.world.bodies, led)
	for range g.fewer(size) {
		k := g.somebody(r, from)
		behalf := g.mandate(k)
		if r.chance(15) {
			behalf = led
		}
		g.person(k, behalf, network.RoleDelegate, led)
	}
}

// recordedAgain records at a part those delegates who came to it.
func (g *gathering) recordedAgain(root *event, led int) {
	for _, p := range root.took {
		if p.delegation == led && p.isPerson() && g.r.chance(60) {
			g.person(p.person, p.body, p.role, p.delegation)
		}
	}
}

// receivers records the persons and organisations who receive a delegation.
func (g *gathering) receivers(n int) {
	for range n {
		if g.r.chance(20) {
			g.comes(g.body(g.r, g.e.country), network.RoleInterlocutor)
		} else {
			g.receiver(g.e.host)
		}
	}
}

// receiver records one who receives: for the house, or for whom she works.
func (g *gathering) receiver(house int) {
	k := g.somebody(g.r, g.e.country)
	behalf := house
	if g.r.chance(50) {
		behalf = g.mandate(k)
	}
	g.person(k, behalf, network.RoleInterlocutor, nobody)
}

func (g *gathering) speakers(n int) {
	for range n {
		g.somebodyComes(network.RoleSpeaker)
	}
}

// crowd records those who come of their own accord, one in ten from abroad.
func (g *gathering) crowd() {
	size := crowds[g.e.kind]
	if size.high > 20 {
		g.speakers(g.r.few(0, 4))
	}
	for range g.fewer(g.r.few(size.low, size.high)) {
		country := g.e.country
		if g.r.chance(10) {
			country = otherCountry(g.r, country)
		}
		k := g.somebody(g.r, country)
		g.person(k, g.mandate(k), network.RoleParticipant, nobody)
	}
}

// fewer cuts a number for events that were not held: of those who would have
// come only some are known.
func (g *gathering) fewer(n int) int {
	if g.e.status == network.StatusPlanned || g.e.status == network.StatusCancelled {
		return (n + 2) / 3
	}
	return n
}
