package synthetic

import (
	"strconv"

	"github.com/partnergraph/partnergraph/internal/network"
)

// event is an event before it is written. Others of its bundle are named by
// their place in it.
type event struct {
	place    int // in the bundle
	partOf   int // -1: of none
	prepares int // -1: none
	kind     network.EventKind
	status   network.EventStatus
	when     date
	country  int
	city     int
	topics   []int
	visited  int   // the organisation in whose house it is, or nobody
	host     int   // the organisation that receives, or nobody
	led      []int // the organisations that lead a delegation
	took     []part
}

// bundle is a root event with its parts and what prepared it. Whatever belongs
// together is made together, so that nothing has to be remembered.
type bundle struct {
	number int
	events []event
}

// bundleMost bounds the events of a bundle.
const bundleMost = 64

func (b *bundle) id(e *event) network.ID {
	id := "event:e" + strconv.Itoa(b.number)
	if e.place > 0 {
		id += "-" + strconv.Itoa(e.place)
	}
	return network.ID(id)
}

// rootKinds gives the kinds of root events by how often they come, in percent.
var rootKinds = []struct {
	kind  network.EventKind
	share int
}{
	{network.KindLearningVisit, 20}, {network.KindMeeting, 22}, {network.KindSeminar, 13}, {network.KindWebinar, 11},
	{network.KindJobShadowing, 11}, {network.KindWorkshop, 8}, {network.KindStudy, 4}, {network.KindAward, 4},
	{network.KindOther, 3}, {network.KindMeal, 2}, {network.KindSiteVisit, 2},
}

func someRootKind(r *random) network.EventKind {
	at := r.below(100)
	for _, k := range rootKinds {
		if at -= k.share; at < 0 {
			return k.kind
		}
	}
	return network.KindOther
}

// bundle makes the events of a bundle, without who took part.
func (w *world) bundle(number int) *bundle {
	r := newRandom(w.seed, sectionEvents, number)
	b := &bundle{number: number}
	kind := someRootKind(r)
	country := aCountry(r)
	root := event{partOf: -1, prepares: -1, kind: kind, country: country, city: w.cityOf(r, country), visited: nobody, host: nobody}
	root.when = someDate(r, daysOf(r, kind))
	root.status = someStatus(r, root.when)
	root.topics = distinct(r.few(1, 3), func() int { return r.skewed(len(topicNames), 5) })
	w.delegations(r, &root)
	b.add(root)
	w.parts(r, b, 0, firstParts(r, kind))
	for range preparations(r, kind) {
		w.preparation(r, b)
	}
	return b
}

func (b *bundle) add(e event) {
	e.place = len(b.events)
	b.events = append(b.events, e)
}

func daysOf(r *random, k network.EventKind) int {
	switch k {
	case network.KindLearningVisit:
		return r.between(2, 5)
	case network.KindSeminar, network.KindJobShadowing:
		return r.few(1, 4)
	}
	return 1
}

// someStatus draws the status of a root event.
func someStatus(r *random, d date) network.EventStatus {
	at := r.below(100)
	switch {
	case at < 4:
		return network.StatusCancelled
	case d.future(), at < 10:
		return network.StatusPlanned
	case at < 20:
		return network.StatusUnknown
	}
	return network.StatusHeld
}

// delegations decides who travels to an event, and who receives them.
func (w *world) delegations(r *random, e *event) {
	n := 0
	switch e.kind {
	case network.KindLearningVisit:
		n = r.few(1, 3)
	case network.KindJobShadowing:
		n = 1
	case network.KindSeminar, network.KindMeeting, network.KindSiteVisit:
		n = r.below(4) / 3
	}
	e.led = distinct(n, func() int { return w.body(r, otherCountry(r, e.country)) })
	if n > 0 || r.chance(30) {
		e.host = w.body(r, e.country)
	}
	if e.kind == network.KindSiteVisit || e.kind == network.KindJobShadowing {
		e.visited = e.host
	}
}

func firstParts(r *random, k network.EventKind) int {
	switch k {
	case network.KindLearningVisit:
		return r.between(3, 9)
	case network.KindSeminar:
		return r.few(0, 5)
	case network.KindJobShadowing:
		return r.few(0, 2)
	}
	return 0
}

var partKinds = []network.EventKind{
	network.KindSiteVisit, network.KindSiteVisit, network.KindWorkshop, network.KindWorkshop, network.KindMeal, network.KindMeeting,
}

// parts adds n parts to an event; a part of the root may have parts itself, a
// part of a part none.
func (w *world) parts(r *random, b *bundle, whole, n int) {
	for range n {
		above := b.events[whole]
		e := event{
			partOf: whole, prepares: -1, kind: pick(r, partKinds), country: above.country, city: above.city,
			when: above.when.within(r), status: partStatus(r, above.status), visited: nobody, host: nobody,
		}
		if e.kind == network.KindSiteVisit && r.chance(90) {
			e.visited = w.body(r, e.country)
		}
		if e.kind == network.KindWorkshop || r.chance(15) {
			e.topics = []int{r.skewed(len(topicNames), 5)}
		}
		b.add(e)
		if e.kind == network.KindWorkshop && above.partOf < 0 && r.chance(30) {
			w.parts(r, b, len(b.events)-1, r.between(1, 3))
		}
	}
}

// partStatus is mostly that of the whole; some programme points are not confirmed.
func partStatus(r *random, whole network.EventStatus) network.EventStatus {
	if r.chance(92) {
		return whole
	}
	return pick(r, network.EventStatuses)
}

func preparations(r *random, k network.EventKind) int {
	if k == network.KindLearningVisit {
		return r.few(0, 2)
	}
	return 0
}

// preparation adds a small event of its own that prepares the root.
func (w *world) preparation(r *random, b *bundle) {
	root := b.events[0]
	e := event{
		partOf: -1, prepares: 0, kind: pick(r, []network.EventKind{network.KindPreparatoryVisit, network.KindMeeting}),
		country: root.country, city: root.city, when: root.when.before(r), visited: nobody, host: root.host,
	}
	if e.kind == network.KindPreparatoryVisit && len(root.led) > 0 {
		e.led = root.led[:1]
	}
	e.status = someStatus(r, e.when)
	b.add(e)
}
