package oracle

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// fits lists the topics asked on which an organisation fits, by id.
func (o *Oracle) fits(v network.Viewer, q store.CandidateQuery, organisation network.ID) []store.TopicFit {
	asked := idSet{}
	for _, topic := range q.Topics {
		asked[topic] = true
	}
	var out []store.TopicFit
	for _, topic := range inOrder(asked) {
		if fit := o.fit(v, organisation, topic); fit.Quarters > 0 {
			out = append(out, fit)
		}
	}
	return out
}

// fit tells how well an organisation fits on a topic: four quarters where it surely works on it, two where less
// surely, one where it hosted, or spoke at, a held event about it.
func (o *Oracle) fit(v network.Viewer, organisation, topic network.ID) store.TopicFit {
	surely, less := o.worksOn(organisation, topic)
	var once []network.ID
	events := o.hosted(v, organisation)
	if !o.is(SpeakersIgnored) {
		events = append(events, o.tookPartAs(v, organisation, network.RoleSpeaker)...)
	}
	for _, e := range byTie(events) {
		held := e.at.status == network.StatusHeld || o.is(PlannedWasHeld) && e.at.status == network.StatusPlanned
		if held && o.isAbout(e.at.event.ID, topic) {
			once = append(once, e.tie)
		}
	}
	best := store.TopicFit{Topic: topic}
	for _, way := range []store.TopicFit{{Quarters: 4, Ties: surely}, {Quarters: 2, Ties: less}, {Quarters: 1, Ties: once}} {
		switch {
		case len(way.Ties) == 0:
		case best.Quarters == 0:
			best.Quarters, best.Ties = way.Quarters, way.Ties
		case o.is(FitsAdded):
			best.Quarters += way.Quarters
		}
	}
	if best.Quarters > 0 {
		o.fire("topic fit " + string(rune('0'+best.Quarters)))
	}
	return best
}

// worksOn lists the WORKS_ON ties from an organisation to a topic, by id: those that are STATED (or REFERENCE), and
// the others.
func (o *Oracle) worksOn(organisation, topic network.ID) (surely, less []network.ID) {
	for _, t := range o.from(organisation, network.WorksOn) {
		if t.To != topic {
			continue
		}
		sure := t.Certainty == network.Stated || t.Certainty == network.Reference
		if sure || t.Certainty == network.Inferred && o.is(InferredFitsAsStated) {
			surely = append(surely, t.ID)
		} else {
			less = append(less, t.ID)
		}
	}
	slices.Sort(surely)
	slices.Sort(less)
	return surely, less
}

func (o *Oracle) isAbout(event, topic network.ID) bool {
	return slices.ContainsFunc(o.from(event, network.About), func(t *network.Tie) bool { return t.To == topic })
}
