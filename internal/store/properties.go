package store

// Properties is a set of properties of a node or of a row. It spares a store what nobody reads.
type Properties uint32

// The properties of nodes, for Want.Only. Dates, status and size are those of events too;
// what a type does not have is not read.
const (
	PropertyName Properties = 1 << iota
	PropertyKind
	PropertyStatus // as passed down
	PropertySize
	PropertyDate
	PropertyCountry
	PropertyRegion
	PropertyLanguages
	PropertyPublisher
	PropertyURL
	PropertyChangedAt
	// PropertyID is read always: for a set that names nothing else.
	PropertyID
)

// The properties of rows, for Only of a Hop or of a question.
const (
	RowPosition  Properties = 1 << iota // its place, for a cursor
	RowTie                              // the id of its tie
	RowRole                             // of its tie
	RowTitle                            // of its tie
	RowDates                            // since and until of its tie
	RowCircle                           // of its tie
	RowShare                            // of its tie
	RowCertainty                        // of its tie
	RowNamed                            // onBehalfOf, delegation, event and revision of its tie
	RowPresence                         // its presence, or of a meeting those of both actors
	// RowNode is read always: for a set that names nothing else.
	RowNode
)

// Has tells whether the set holds all of p; the zero set, which stands for everything, does.
func (s Properties) Has(p Properties) bool { return s == 0 || s&p == p }
