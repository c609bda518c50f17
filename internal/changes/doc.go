// Package changes is the only way in which a network changes: rows are
// checked, put into the store, and what follows from them – presence, sides, sizes – is
// derived in the same transaction.
package changes
