package tables

// What fits in a cell, in characters: enough for whatever the sources say, and
// little enough that one row cannot fill an answer, an index or the memory. Ids have at
// most network.MaxIDLength, dates at most network.MaxEDTFLength bytes.
const (
	MaxName        = 500
	MaxDescription = 5_000
	MaxQuote       = 2_000
	MaxReading     = 1_000
	MaxTitle       = 300 // also of a circle
	MaxPublisher   = 300
	MaxURL         = 2_000
	MaxLanguages   = 200
	MaxAbout       = MaxName + len("names ")
	MaxNamed       = 5_000 // the ids of the persons whom a quote names
	MaxNumber      = 1_000_000_000
	MaxRow         = 1 << 20 // bytes; a row this long is a quote mark that is never closed
)

// maxListed bounds the problems that are kept; the rest are counted.
const maxListed = 100_000
