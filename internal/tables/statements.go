package tables

import (
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

var statedNumbers = newSheet("stated_numbers.csv",
	field[network.StatedNumber]{column{name: "id"},
		func(n *network.StatedNumber) string { return string(n.ID) },
		func(n *network.StatedNumber, v string) error { return setOwnID(&n.ID, v, "number") }},
	field[network.StatedNumber]{column{name: "node", required: true},
		func(n *network.StatedNumber) string { return string(n.Node) },
		func(n *network.StatedNumber, v string) error { return setID(&n.Node, v) }},
	field[network.StatedNumber]{column{name: "counted", required: true},
		func(n *network.StatedNumber) string { return string(n.Counted) },
		func(n *network.StatedNumber, v string) error { return setEnum(&n.Counted, v, network.AllCounted) }},
	field[network.StatedNumber]{column{name: "delegation"},
		func(n *network.StatedNumber) string { return string(n.Delegation) },
		func(n *network.StatedNumber, v string) error { return setID(&n.Delegation, v) }},
	field[network.StatedNumber]{column{name: "value", required: true, shape: numberShape},
		func(n *network.StatedNumber) string { return strconv.Itoa(n.Value) },
		func(n *network.StatedNumber, v string) error { return setNumber(&n.Value, v) }},
	field[network.StatedNumber]{column{name: "approximate", shape: flagShape},
		func(n *network.StatedNumber) string { return getFlag(n.Approximate) },
		func(n *network.StatedNumber, v string) error { return setFlag(&n.Approximate, v) }},
	field[network.StatedNumber]{column{name: "date"},
		func(n *network.StatedNumber) string { return n.Date.String() },
		func(n *network.StatedNumber, v string) error { return setDate(&n.Date, v) }},
)

var evidence = newSheet("evidence.csv",
	field[network.Evidence]{column{name: "id"},
		func(e *network.Evidence) string { return string(e.ID) },
		func(e *network.Evidence, v string) error { return setOwnID(&e.ID, v, "evidence") }},
	field[network.Evidence]{column{name: "subject", required: true},
		func(e *network.Evidence) string { return string(e.Subject) },
		func(e *network.Evidence, v string) error { return setID(&e.Subject, v) }},
	field[network.Evidence]{column{name: "about", most: MaxAbout},
		func(e *network.Evidence) string { return e.About },
		func(e *network.Evidence, v string) error { return setText(&e.About, v) }},
	field[network.Evidence]{column{name: "source", required: true},
		func(e *network.Evidence) string { return string(e.Source) },
		func(e *network.Evidence, v string) error { return setID(&e.Source, v) }},
	field[network.Evidence]{column{name: "certainty", required: true},
		func(e *network.Evidence) string { return e.Certainty.String() },
		func(e *network.Evidence, v string) error { return setCertainty(&e.Certainty, v) }},
	field[network.Evidence]{column{name: "quote", most: MaxQuote},
		func(e *network.Evidence) string { return e.Quote },
		func(e *network.Evidence, v string) error { return setText(&e.Quote, v) }},
	field[network.Evidence]{column{name: "reading", most: MaxReading, lines: true},
		func(e *network.Evidence) string { return e.Reading },
		func(e *network.Evidence, v string) error { return setText(&e.Reading, v) }},
	field[network.Evidence]{column{name: "names", most: MaxNamed, shape: listShape},
		func(e *network.Evidence) string { return joined(e.Names) },
		func(e *network.Evidence, v string) error { return setIDs(&e.Names, v) }},
)

// NumberID returns the id that a stated number has where its table leaves it
// empty: a hash of all the rest of the row.
func NumberID(n *network.StatedNumber) network.ID {
	return network.HashID("number", content(&statedNumbers, n))
}

// EvidenceID returns the id that an evidence has where its table leaves it
// empty: a hash of all the rest of the row.
func EvidenceID(e *network.Evidence) network.ID {
	return network.HashID("evidence", content(&evidence, e))
}

// content joins all cells of a row but the first, which is its id.
func content[T any](s *sheet[T], v *T) string {
	return strings.Join(s.encode(v, make([]string, 0, len(s.fields)))[1:], "\x1f")
}
