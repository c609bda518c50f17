package graph

import (
	"github.com/partnergraph/partnergraph/graph/model"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// nodeFields says how the fields are written that every node has.
var nodeFields = map[string]compile{
	"id":                leaf(property(store.PropertyID), func(w *writer, v *value) { w.text(string(v.node.Core().ID)) }),
	"name":              leaf(property(store.PropertyName), func(w *writer, v *value) { w.text(v.node.Core().Name) }),
	"description":       leaf(itsDescription, func(w *writer, v *value) { w.text(v.node.Core().Description) }),
	"changedAtRevision": leaf(property(store.PropertyChangedAt), func(w *writer, v *value) { w.integer(v.node.Core().ChangedAtRevision) }),
}

// fields says how the fields of each type are written. Lists below a node stand
// in hops; what is in neither is left to the resolvers.
var fields map[string]map[string]compile

// anyConnectionType stands in fields for all connections: they are written alike.
const anyConnectionType = "Connection"

func init() { // the entries lead back to the map
	nodeFields["names"] = several(itsNames, setName)
	nodeFields["evidence"] = evidence
	fields = map[string]map[string]compile{
		"Organisation": organisationFields, "Event": eventFields, "Place": placeFields, "Programme": programmeFields, "Source": sourceFields,
		"Name": nameFields, "Evidence": evidenceFields, "EventSize": sizeFields, "StatedNumber": numberFields, "Presence": presenceFields,
		"Withheld": withheldFields, "PageInfo": pageInfoFields, "RelationCount": relationFields, "Encounter": pairFields,
		"SearchEdge": searchEdgeFields, "EncounterEdge": encounterEdgeFields, "ActorEncounterEdge": pairFields,
		anyConnectionType: connectionFields, "EncounterEventEdge": meetingFields, "AttendedEventEdge": presenceEdgeFields, "PresentEdge": presenceEdgeFields,
	}
	for _, edge := range []string{
		"OrganisationEdge", "PersonEdge", "EventEdge", "PlaceEdge", "TopicEdge", "ProgrammeEdge", "SourceEdge", "StatedNumberEdge", "EvidenceEdge",
	} {
		fields[edge] = edgeFields
	}
	for owner := range hops {
		if hops[owner]["evidence"] == store.TieEvidence {
			fields[owner] = tieFields
		}
	}
}

// setName moves to a further name.
func setName(v *value, i int, to *value) bool {
	names := v.node.Core().Names
	if i >= len(names) {
		return false
	}
	to.name = &names[i]
	return true
}

func organisationOf(v *value) *network.Organisation { o, _ := v.node.(*network.Organisation); return o }
func eventOf(v *value) *network.Event               { e, _ := v.node.(*network.Event); return e }
func placeNodeOf(v *value) *network.Place           { p, _ := v.node.(*network.Place); return p }
func sourceOf(v *value) *network.Source             { s, _ := v.node.(*network.Source); return s }

var organisationFields = map[string]compile{
	"kind":    leaf(property(store.PropertyKind), func(w *writer, v *value) { w.text(string(organisationOf(v).Kind)) }),
	"country": leaf(property(store.PropertyCountry), func(w *writer, v *value) { w.text(string(organisationOf(v).Country)) }),
	"languages": leaf(property(store.PropertyLanguages), func(w *writer, v *value) {
		writeTexts(w, organisationOf(v).Languages)
	}),
}

func writeTexts[T ~string](w *writer, texts []T) {
	w.buf = append(w.buf, '[')
	for i, s := range texts {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.text(string(s))
	}
	w.buf = append(w.buf, ']')
}

var eventFields = map[string]compile{
	"kind":     leaf(property(store.PropertyKind), func(w *writer, v *value) { w.text(string(eventOf(v).Kind)) }),
	"status":   leaf(property(store.PropertyStatus), func(w *writer, v *value) { w.text(string(eventOf(v).EffectiveStatus)) }),
	"date":     leaf(property(store.PropertyDate), func(w *writer, v *value) { w.text(eventOf(v).Date.String()) }),
	"earliest": leaf(property(store.PropertyDate), func(w *writer, v *value) { writeDay(w, eventOf(v).Earliest) }),
	"latest":   leaf(property(store.PropertyDate), func(w *writer, v *value) { writeDay(w, eventOf(v).Latest) }),
	"reportMissing": leaf(property(store.PropertyStatus|store.PropertyDate), func(w *writer, v *value) {
		w.flag(eventOf(v).ReportMissing(w.today))
	}),
	"country": leaf(property(store.PropertyCountry), func(w *writer, v *value) { w.text(string(eventOf(v).Country)) }),
	"size":    inside(property(store.PropertySize), func(v, to *value) bool { to.node = v.node; return true }),
	"partOf":  partOf,
}

func writeDay(w *writer, day func() (network.Day, bool)) {
	d, ok := day()
	if !ok {
		w.null()
		return
	}
	w.day(d)
}

var placeFields = map[string]compile{
	"kind":    leaf(property(store.PropertyKind), func(w *writer, v *value) { w.text(string(placeNodeOf(v).Kind)) }),
	"country": leaf(property(store.PropertyCountry), func(w *writer, v *value) { w.text(string(placeNodeOf(v).Country)) }),
	"region":  leaf(property(store.PropertyRegion), func(w *writer, v *value) { w.text(placeNodeOf(v).Region) }),
}

var programmeFields = map[string]compile{
	"date": leaf(property(store.PropertyDate), func(w *writer, v *value) {
		p, _ := v.node.(*network.Programme)
		w.text(p.Date.String())
	}),
}

var sourceFields = map[string]compile{
	"publisher": leaf(property(store.PropertyPublisher), func(w *writer, v *value) { w.text(sourceOf(v).Publisher) }),
	"date":      leaf(property(store.PropertyDate), func(w *writer, v *value) { w.text(sourceOf(v).Date.String()) }),
	"language":  leaf(property(store.PropertyLanguages), func(w *writer, v *value) { w.text(string(sourceOf(v).Language)) }),
	"url":       leaf(property(store.PropertyURL), func(w *writer, v *value) { w.text(sourceOf(v).URL) }),
}

var nameFields = map[string]compile{
	"value":    leaf(given, func(w *writer, v *value) { w.text(v.name.Value) }),
	"language": leaf(given, func(w *writer, v *value) { w.text(string(v.name.Language)) }),
	"kind":     leaf(given, func(w *writer, v *value) { w.text(string(v.name.Kind)) }),
}

var evidenceFields = map[string]compile{
	"id":        leaf(given, func(w *writer, v *value) { w.text(string(v.row.Evidence.ID)) }),
	"subject":   leaf(given, func(w *writer, v *value) { w.text(string(v.row.Evidence.Subject)) }),
	"about":     leaf(given, func(w *writer, v *value) { w.text(v.row.Evidence.About) }),
	"certainty": leaf(given, func(w *writer, v *value) { w.text(v.row.Evidence.Certainty.String()) }),
	"quote":     leaf(given, func(w *writer, v *value) { w.text(v.row.Evidence.Quote) }),
	"reading":   leaf(given, func(w *writer, v *value) { w.text(v.row.Evidence.Reading) }),
	// Evidence comes with its source, but not with what stands below it.
	"source": inside(given, func(v, to *value) bool { to.node = v.row.Source; return true }, func(s *scope) {
		s.want = &s.hop.want
		s.want.closed = true
	}),
}

var sizeFields = map[string]compile{
	"n":     leaf(given, func(w *writer, v *value) { w.integer(eventOf(v).Size.N) }),
	"basis": leaf(given, func(w *writer, v *value) { w.text(eventOf(v).Size.Basis.String()) }),
}

var numberFields = map[string]compile{
	"id":           leaf(given, func(w *writer, v *value) { w.text(string(v.row.Number.ID)) }),
	"counted":      leaf(given, func(w *writer, v *value) { w.text(string(v.row.Number.Counted)) }),
	"delegationId": leaf(given, func(w *writer, v *value) { w.text(string(v.row.Number.Delegation)) }),
	"value":        leaf(given, func(w *writer, v *value) { w.integer(v.row.Number.Value) }),
	"approximate":  leaf(given, func(w *writer, v *value) { w.flag(v.row.Number.Approximate) }),
	"date":         leaf(given, func(w *writer, v *value) { w.text(v.row.Number.Date.String()) }),
	"evidence":     edgeEvidence,
}

var presenceFields = map[string]compile{
	"actorId":      leaf(given, func(w *writer, v *value) { w.text(string(v.presence.Actor)) }),
	"role":         leaf(given, func(w *writer, v *value) { w.text(v.presence.Role.String()) }),
	"how":          leaf(given, func(w *writer, v *value) { w.text(v.presence.How.String()) }),
	"certainty":    leaf(given, func(w *writer, v *value) { w.text(v.presence.Certainty.String()) }),
	"side":         leaf(given, func(w *writer, v *value) { w.text(string(model.SideOf(v.presence))) }),
	"delegationId": leaf(given, func(w *writer, v *value) { w.text(string(model.DelegationOf(v.presence))) }),
	"represents":   leaf(given, func(w *writer, v *value) { writeTexts(w, v.presence.Represents) }),
	"through":      through,
}

var withheldFields = map[string]compile{
	"reason": leaf(given, func(w *writer, v *value) { w.text(string(v.withheld.Reason)) }),
	"count": leaf(given, func(w *writer, v *value) {
		if v.withheld.Count < 0 {
			w.null()
			return
		}
		w.integer(v.withheld.Count)
	}),
}

var pageInfoFields = map[string]compile{
	"hasNextPage":     leaf(given, func(w *writer, v *value) { w.flag(v.list.HasNext) }),
	"hasPreviousPage": leaf(given, func(w *writer, v *value) { w.flag(v.list.HasPrevious) }),
	"startCursor":     leaf(rowOf(store.RowPosition), func(w *writer, v *value) { writeCursorAt(w, v, 0) }),
	"endCursor":       leaf(rowOf(store.RowPosition), func(w *writer, v *value) { writeCursorAt(w, v, len(v.list.Rows)-1) }),
}

func writeCursorAt(w *writer, v *value, i int) {
	if len(v.list.Rows) == 0 {
		w.null()
		return
	}
	w.cursor(v.hop, &v.list.Rows[i])
}

var relationFields = map[string]compile{
	"relation": leaf(given, func(w *writer, v *value) { w.text(v.relation.String()) }),
	"count":    leaf(given, func(w *writer, v *value) { w.integer(v.row.Encounter.PerRelation[v.relation]) }),
}

// weight writes millionths as they are shown.
func (w *writer) weight(millionths int64) { w.float(questions.Strength(millionths)) }
