package tables

import "github.com/partnergraph/partnergraph/internal/network"

// nameRow is a further name as it stands in its table.
type nameRow struct {
	node network.ID
	network.Name
}

var furtherNames = newSheet("names.csv",
	field[nameRow]{column{name: "node", required: true},
		func(n *nameRow) string { return string(n.node) },
		func(n *nameRow, v string) error { return setID(&n.node, v) }},
	field[nameRow]{column{name: "value", required: true, most: MaxName},
		func(n *nameRow) string { return n.Value },
		func(n *nameRow, v string) error { return setText(&n.Value, v) }},
	field[nameRow]{column{name: "language"},
		func(n *nameRow) string { return string(n.Language) },
		func(n *nameRow, v string) error { return setLanguage(&n.Language, v) }},
	field[nameRow]{column{name: "kind", required: true},
		func(n *nameRow) string { return string(n.Kind) },
		func(n *nameRow, v string) error { return setEnum(&n.Kind, v, network.NameKinds) }},
)
