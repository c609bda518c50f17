package tables

// Summary counts the rows of a folder, those with problems included.
type Summary struct {
	Nodes, Names, Ties, Numbers, Evidence int
}
