package synthetic

import (
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
)

// events writes the nodes of bundles until there are enough, and remembers how
// many bundles that took.
func (g *generator) events() {
	for g.out.made.Events < g.eventCount {
		b := g.bundle(g.bundles)
		for i := range b.events {
			e := &b.events[i]
			node := network.Node{ID: b.id(e), Name: g.eventName(e)}
			if e.partOf < 0 && e.place == 0 && b.number%5 == 0 {
				node.Description = "With " + g.cityName(e.city) + " and its partners, on " + topicNames[e.topics[0]] + "."
			}
			g.out.node(&network.Event{
				Node: node, Kind: e.kind, Status: e.status, Date: e.when.edtf(), Country: network.CountryCode(countries[e.country].code),
			})
		}
		g.bundles++
	}
}

// eventTies writes what the events of each bundle are tied to.
func (g *generator) eventTies() {
	for number := range g.bundles {
		b := g.bundle(number)
		g.takePart(b)
		r := newRandom(g.seed, sectionEventTies, number)
		for i := range b.events {
			e := &b.events[i]
			g.status(r, b, e)
			g.structure(r, b, e)
			g.setting(r, b, e)
			g.participants(r, b, e)
			g.met(r, b, e)
			g.eventNumbers(r, b, e)
		}
	}
}

// status writes the evidence of an event's status.
func (g *generator) status(r *random, b *bundle, e *event) {
	words := map[network.EventStatus]string{
		network.StatusHeld: "%s took place as announced.", network.StatusPlanned: "%s is on the programme.",
		network.StatusCancelled: "%s had to be cancelled.", network.StatusUnknown: "%s: slides and agenda.",
	}[e.status]
	g.out.evidence(network.Evidence{
		Subject: b.id(e), About: "status", Source: g.someReport(r), Certainty: someCertainty(r), Quote: fmt.Sprintf(words, g.eventName(e)),
	})
}

// structure ties a part to its whole and a preparation to what it prepares.
func (g *generator) structure(r *random, b *bundle, e *event) {
	if e.partOf >= 0 {
		whole := &b.events[e.partOf]
		g.between(r, network.PartOf, b, e, whole, "%s was part of %s.")
	}
	if e.prepares >= 0 {
		g.between(r, network.Prepares, b, e, &b.events[e.prepares], "%s was held in view of %s.")
	}
}

func (g *generator) between(r *random, kind network.TieKind, b *bundle, from, to *event, quote string) {
	g.tie(r, network.Tie{Kind: kind, From: b.id(from), To: b.id(to)}, func() (string, []network.ID) {
		return fmt.Sprintf(quote, g.eventName(from), g.eventName(to)), nil
	})
}

// setting ties an event to its place, topics, programme and funder.
func (g *generator) setting(r *random, b *bundle, e *event) {
	g.heldAt(r, b, e)
	for _, topic := range e.topics {
		g.tie(r, network.Tie{Kind: network.About, From: b.id(e), To: topicID(topic)}, func() (string, []network.ID) {
			return fmt.Sprintf("%s dealt with “%s”.", g.eventName(e), topicNames[topic]), nil
		})
	}
	if e.partOf >= 0 {
		return
	}
	if r.chance(70) {
		programme := r.skewed(g.programmeCount, 3)
		g.tie(r, network.Tie{Kind: network.Under, From: b.id(e), To: programmeID(programme)}, func() (string, []network.ID) {
			return fmt.Sprintf("%s, under “%s”", g.eventName(e), g.programmeTitle(programme)), nil
		})
	}
	if r.chance(4) {
		funder := g.body(r, e.country)
		g.tie(r, network.Tie{Kind: network.Funds, From: organisationID(funder), To: b.id(e), Share: share(r)}, func() (string, []network.ID) {
			return fmt.Sprintf("%s supports %s.", g.organisationName(funder), g.eventName(e)), nil
		})
	}
}

func (g *generator) heldAt(r *random, b *bundle, e *event) {
	at := cityID(e.city)
	where := g.cityName
	switch {
	case e.kind == network.KindWebinar || e.kind == network.KindStudy:
		return
	case e.visited != nobody:
		at = organisationID(e.visited)
		where = func(int) string { return g.organisationName(e.visited) }
	case r.chance(50):
		at = venueID(e.city)
		where = func(k int) string { return venueName(countries[e.country].style, g.cityName(k)) }
	}
	if !r.chance(85) {
		return
	}
	g.tie(r, network.Tie{Kind: network.HeldAt, From: b.id(e), To: at}, func() (string, []network.ID) {
		return fmt.Sprintf("%s, at %s", g.eventName(e), where(e.city)), nil
	})
}

// participants writes who took part.
func (g *generator) participants(r *random, b *bundle, e *event) {
	for _, p := range e.took {
		t := network.Tie{Kind: network.TookPartIn, From: p.actor(), To: b.id(e), Role: p.role}
		if p.isPerson() && p.body != nobody {
			t.OnBehalfOf = organisationID(p.body)
		}
		if p.delegation != nobody {
			t.Delegation = organisationID(p.delegation)
		}
		g.tie(r, t, func() (string, []network.ID) {
			if !p.isPerson() {
				return fmt.Sprintf("%s took part in %s.", g.organisationName(p.body), g.eventName(e)), nil
			}
			return fmt.Sprintf("%s took part in %s.", g.personName(p.person), g.eventName(e)), []network.ID{t.From}
		})
	}
}

func (p part) actor() network.ID {
	if p.isPerson() {
		return personID(p.person)
	}
	return organisationID(p.body)
}

// met writes, now and then, that two persons who took part met there.
func (g *generator) met(r *random, b *bundle, e *event) {
	if e.status != network.StatusHeld || !r.chance(6) {
		return
	}
	var persons []int
	for _, p := range e.took {
		if p.isPerson() {
			persons = append(persons, p.person)
		}
	}
	if len(persons) < 2 {
		return
	}
	pair := distinct(2, func() int { return pick(r, persons) })
	if len(pair) < 2 {
		return
	}
	one, other := personID(pair[0]), personID(pair[1])
	id := g.out.tie(network.Tie{Kind: network.Met, From: one, To: other, Event: b.id(e)})
	g.out.evidence(network.Evidence{
		Subject: id, Source: g.someReport(r), Certainty: network.Stated, Names: []network.ID{one, other},
		Quote: fmt.Sprintf("There %s met %s.", g.personName(pair[0]), g.personName(pair[1])),
	})
}

// eventNumbers writes numbers that reports give without names.
func (g *generator) eventNumbers(r *random, b *bundle, e *event) {
	if e.partOf >= 0 && !r.chance(10) {
		return
	}
	for _, led := range e.led {
		if r.chance(40) {
			g.counted(r, b, e, network.StatedNumber{Counted: network.CountedDelegates, Delegation: organisationID(led), Value: r.few(3, 30)})
		}
	}
	if r.chance(20) {
		g.counted(r, b, e, network.StatedNumber{Counted: network.CountedAttendance, Value: len(e.took) + r.few(0, 40)})
	}
	if len(e.led) > 0 && r.chance(15) {
		g.counted(r, b, e, network.StatedNumber{Counted: network.CountedOtherSide, Value: r.few(1, 25)})
	}
}

func (g *generator) counted(r *random, b *bundle, e *event, n network.StatedNumber) {
	n.Node, n.Approximate = b.id(e), r.chance(25)
	id := g.out.number(n)
	g.out.evidence(network.Evidence{
		Subject: id, Source: g.someReport(r), Certainty: network.Stated, Quote: fmt.Sprintf("%s: %d came.", g.eventName(e), n.Value),
	})
}
