// Package tables reads, checks and writes a network as a folder of CSV tables,
// the format of internal/dataset/README.md: one file per node type, one per tie
// kind, and four that say more about them.
//
// Check lists every problem of a folder, Read hands on its rows in batches, and
// Writer writes the canonical form of them; what Writer writes Read reads back
// unchanged. All three stream: a million nodes and six million ties need some
// hundred megabytes, not the size of the tables.
package tables
