package tables

import "github.com/partnergraph/partnergraph/internal/network"

// nodeTable is the table of one type of node.
type nodeTable interface {
	name() string
	header() []column
	typ() network.EntityType
	decodeNode(r *row, report reporter) (network.Entity, bool)
	encodeNode(e network.Entity, cells []string) []string
}

// nodeTables lists the tables of nodes in the order of network.EntityTypes.
var nodeTables = []nodeTable{organisations, people, events, places, topics, programmes, sources}

var organisations = newNodeSheet("organisations.csv", network.TypeOrganisation, "organisation",
	field[network.Organisation]{column{name: "kind"},
		func(o *network.Organisation) string { return string(o.Kind) },
		func(o *network.Organisation, v string) error { return setEnum(&o.Kind, v, network.OrganisationKinds) }},
	field[network.Organisation]{column{name: "country"},
		func(o *network.Organisation) string { return string(o.Country) },
		func(o *network.Organisation, v string) error { return setCountry(&o.Country, v) }},
	field[network.Organisation]{column{name: "languages", most: MaxLanguages, shape: listShape},
		func(o *network.Organisation) string { return getLanguages(o.Languages) },
		func(o *network.Organisation, v string) error { return setLanguages(&o.Languages, v) }},
)

var people = newNodeSheet[network.Person]("people.csv", network.TypePerson, "person")

var events = newNodeSheet("events.csv", network.TypeEvent, "event",
	field[network.Event]{column{name: "kind", required: true},
		func(e *network.Event) string { return string(e.Kind) },
		func(e *network.Event, v string) error { return setEnum(&e.Kind, v, network.EventKinds) }},
	field[network.Event]{column{name: "status", required: true},
		func(e *network.Event) string { return string(e.Status) },
		func(e *network.Event, v string) error { return setEnum(&e.Status, v, network.EventStatuses) }},
	field[network.Event]{column{name: "date"},
		func(e *network.Event) string { return e.Date.String() },
		func(e *network.Event, v string) error { return setDate(&e.Date, v) }},
	field[network.Event]{column{name: "country"},
		func(e *network.Event) string { return string(e.Country) },
		func(e *network.Event, v string) error { return setCountry(&e.Country, v) }},
)

var places = newNodeSheet("places.csv", network.TypePlace, "place",
	field[network.Place]{column{name: "kind", required: true},
		func(p *network.Place) string { return string(p.Kind) },
		func(p *network.Place, v string) error { return setEnum(&p.Kind, v, network.PlaceKinds) }},
	field[network.Place]{column{name: "country"},
		func(p *network.Place) string { return string(p.Country) },
		func(p *network.Place, v string) error { return setCountry(&p.Country, v) }},
	field[network.Place]{column{name: "region"},
		func(p *network.Place) string { return p.Region },
		func(p *network.Place, v string) error { return setRegion(&p.Region, v) }},
)

var topics = newNodeSheet[network.Topic]("topics.csv", network.TypeTopic, "topic")

var programmes = newNodeSheet("programmes.csv", network.TypeProgramme, "programme",
	field[network.Programme]{column{name: "date"},
		func(p *network.Programme) string { return p.Date.String() },
		func(p *network.Programme, v string) error { return setDate(&p.Date, v) }},
)

var sources = newNodeSheet("sources.csv", network.TypeSource, "source",
	field[network.Source]{column{name: "publisher", most: MaxPublisher},
		func(s *network.Source) string { return s.Publisher },
		func(s *network.Source, v string) error { return setText(&s.Publisher, v) }},
	field[network.Source]{column{name: "date"},
		func(s *network.Source) string { return s.Date.String() },
		func(s *network.Source, v string) error { return setDate(&s.Date, v) }},
	field[network.Source]{column{name: "language"},
		func(s *network.Source) string { return string(s.Language) },
		func(s *network.Source, v string) error { return setLanguage(&s.Language, v) }},
	field[network.Source]{column{name: "url", most: MaxURL},
		func(s *network.Source) string { return s.URL },
		func(s *network.Source, v string) error { return setURL(&s.URL, v) }},
)

// nodeSheet is a sheet whose rows are nodes of one type.
type nodeSheet[T any, P nodePointer[T]] struct {
	sheet[T]
	t network.EntityType
}

type nodePointer[T any] interface {
	*T
	network.Entity
}

// newNodeSheet puts what all nodes have around the columns of one type.
func newNodeSheet[T any, P nodePointer[T]](file string, t network.EntityType, prefix string, own ...field[T]) *nodeSheet[T, P] {
	core := func(v *T) *network.Node { return P(v).Core() }
	fields := []field[T]{
		{column{name: "id", required: true}, func(v *T) string { return string(core(v).ID) },
			func(v *T, text string) error { return setOwnID(&core(v).ID, text, prefix) }},
		{column{name: "name", required: true, most: MaxName}, func(v *T) string { return core(v).Name },
			func(v *T, text string) error { return setText(&core(v).Name, text) }},
	}
	fields = append(fields, own...)
	fields = append(fields, field[T]{column{name: "description", most: MaxDescription, lines: true},
		func(v *T) string { return core(v).Description },
		func(v *T, text string) error { return setText(&core(v).Description, text) }},
		stampField(func(v *T) *int { return &core(v).ChangedAtRevision }))
	return &nodeSheet[T, P]{newSheet(file, fields...), t}
}

func (s *nodeSheet[T, P]) name() string            { return s.file }
func (s *nodeSheet[T, P]) header() []column        { return s.columns }
func (s *nodeSheet[T, P]) typ() network.EntityType { return s.t }

func (s *nodeSheet[T, P]) decodeNode(r *row, report reporter) (network.Entity, bool) {
	v := new(T)
	ok := s.decode(r, v, report)
	return P(v), ok
}

func (s *nodeSheet[T, P]) encodeNode(e network.Entity, cells []string) []string {
	return s.encode((*T)(e.(P)), cells)
}

// nodeTableOf returns the table of a type of node.
func nodeTableOf(t network.EntityType) nodeTable {
	for _, table := range nodeTables {
		if table.typ() == t {
			return table
		}
	}
	return nil
}
