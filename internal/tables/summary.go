package tables

// Summary counts the rows of a folder, those with problems included.
type Summary struct {
	// Revision is that of the network as it was exported; 0 where the tables tell none.
	Revision int

	Nodes, Names, Ties, Numbers, Evidence int
}
