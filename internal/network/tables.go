package network

// Tables holds rows of a network as they stand in its tables, without anything
// that is derived from them.
type Tables struct {
	Nodes    []Entity
	Ties     []Tie
	Numbers  []StatedNumber
	Evidence []Evidence
}

// Rows counts the rows.
func (t Tables) Rows() int { return len(t.Nodes) + len(t.Ties) + len(t.Numbers) + len(t.Evidence) }
