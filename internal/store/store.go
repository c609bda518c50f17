package store

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Store is where a network lives. It is safe for use by several goroutines.
type Store interface {
	// View opens a snapshot: all its reads see one revision. The caller closes it.
	View(ctx context.Context) (View, error)
	// Update changes the network: all that change does, or nothing. change may run
	// more than once. It returns the new revision. One update runs at a time.
	Update(ctx context.Context, change func(context.Context, Writer) error) (revision int, err error)
	// Record changes the register and leaves the network and its revision as they are: all that change does, or
	// nothing. change may run more than once. It takes its turn with updates.
	Record(ctx context.Context, change func(context.Context, Register) error) error
	// Scrub leaves nothing in the store's own files of what was deleted before, as far as the store can: the
	// log is written back and emptied, indexes drop what they kept. ErrUnavailable where somebody reads meanwhile: try again.
	Scrub(ctx context.Context) error
	// Bulk loads an empty store in many transactions under a mark: until EndBulk it is
	// ErrUnfinished to all readers. BeginBulk on a marked store resumes, telling how many rows it has.
	Bulk
	// Ready tells whether the store can answer now: nil, ErrUnavailable, ErrForeign or ErrUnfinished.
	Ready(ctx context.Context) error
	Close() error
}

// Mixed is the revision of a view whose reads saw different ones. Its answers may
// contradict each other: ask again with a new view.
const Mixed = -1

// View answers questions about the network at one revision. Every method takes
// the viewer: rows that it may not see count nowhere, and sizes, weights and strengths are
// those that it is told (network.Viewer.ShownSize). Inputs may repeat ids. Unknown
// ids, and those of hidden nodes, are left out; that is not an error. Methods return
// ErrTooCostly for questions beyond their bounds and the context's error when it ends.
type View interface {
	// Revision is the number of the last change that the view's reads saw, or Mixed where a
	// store without snapshots let them see different ones. Where nothing was read yet, it reads.
	Revision(ctx context.Context) (int, error)
	// Status counts what the viewer may see.
	Status(ctx context.Context, v network.Viewer) (Status, error)
	// Nodes returns the nodes in the order of ids, one row for each that exists, repeated where ids are.
	Nodes(ctx context.Context, v network.Viewer, ids []network.ID, want Want) ([]Row, error)
	// List returns nodes of one type in the order asked, ids deciding between equals.
	List(ctx context.Context, v network.Viewer, q ListQuery) (List, error)
	// Search returns hits by stage, number of ties (most first), folded name, id.
	Search(ctx context.Context, v network.Viewer, q SearchQuery) (List, error)
	// Encounters returns pairs by strength, count (most first), then ids.
	Encounters(ctx context.Context, v network.Viewer, q EncounterQuery) (List, error)
	// Follow returns the list that the hop gives below each start: a node, a tie, or for
	// EncounterEvents a pair (see PairID). The page bounds each start's list on its own.
	Follow(ctx context.Context, v network.Viewer, starts []network.ID, hop Hop) (map[network.ID]List, error)
	// Paths returns the links of all paths of least length between the ends.
	Paths(ctx context.Context, v network.Viewer, q PathQuery) (Paths, error)
	// Distances returns how far the actors of q.To are from q.From, by id; those out of reach, or themselves of From, are left out.
	Distances(ctx context.Context, v network.Viewer, q PathQuery) ([]Distance, error)
	// Frontier ranks the nodes that have a link to one of starts, without the starts and those in kept, and returns the first.
	Frontier(ctx context.Context, v network.Viewer, q SubgraphQuery, starts, kept []network.ID, first int) (Frontier, error)
	// Links returns the links among the nodes, by source, target, kind.
	Links(ctx context.Context, v network.Viewer, q SubgraphQuery, among []network.ID) ([]SubgraphLink, error)
	// Hidden counts for each of the nodes those that have a link to it, match, and are not among them; 0 is left out.
	Hidden(ctx context.Context, v network.Viewer, q SubgraphQuery, of []network.ID) (map[network.ID]int, error)
	// Candidates returns all candidates, by id; ErrTooCostly where they are more than MaxCandidates. With topics asked those
	// that fit none are left out.
	Candidates(ctx context.Context, v network.Viewer, q CandidateQuery) ([]Candidate, error)
	// Projection hands on the events that at least one actor asked for attended, by id, and returns the pairs of
	// organisations asked for that are joined over MEMBER_OF, BRANCH_OF or SUCCEEDS, the lesser id first, by ids.
	Projection(ctx context.Context, v network.Viewer, q ProjectionQuery, emit func(Gathering) error) (related [][2]network.ID, err error)
	// Counts counts nodes in groups.
	Counts(ctx context.Context, v network.Viewer, q CountQuery) (Counts, error)
	// Rows hands on all rows that the viewer may see, in batches: nodes by type and id, then ties, numbers and
	// evidence, each by id.
	Rows(ctx context.Context, v network.Viewer, emit func(network.Tables) error) error
	Records
	RegisterReader
	// Close ends the view.
	Close()
}

// Writer changes the network inside an Update. Derived rows follow only when
// PutDerived and Refresh are called: package changes does so.
type Writer interface {
	Register
	// Restore is called before anything is put of a network that had revisions elsewhere. In a store that has
	// never held anything (revision 0) the update ends at the revision given, at least 1, instead of 1, and rows put
	// afterwards keep their ChangedAtRevision, where it is not zero. In any other store it does nothing.
	Restore(ctx context.Context, revision int) error
	// Put inserts rows, as changed at the revision at which the update ends (but see Restore); a node, tie, number
	// or evidence of the same id is replaced. Ends of ties must exist.
	Put(ctx context.Context, rows network.Tables) error
	// Delete removes nodes with their ties, numbers, evidence and contact points (a source: what it says and the contact points
	// it told; a person: also the evidence whose quote names her), and ties, numbers and evidence by their own id. What a
	// source says of a removed tie or number goes with it. Unknown ids are passed over.
	Delete(ctx context.Context, ids []network.ID) error
	// Cycle returns a node from which ties of the kind lead back to it, or "".
	Cycle(ctx context.Context, kind network.TieKind) (network.ID, error)
	// Roots returns the root events of the trees in which the events stand, in which the actors
	// took part or were represented, or to which the ties, numbers and evidence belong (a source: all
	// evidence from it; a person: also that which names her); by id, each once.
	Roots(ctx context.Context, ids []network.ID) ([]network.ID, error)
	Records
	// PutDerived replaces what is derived of each event.
	PutDerived(ctx context.Context, events []network.DerivedEvent) error
	// Refresh brings what else is derived up to date after Put and Delete, before Facts are asked:
	// the certainty of ties from evidence, related organisations, counts of ties, search.
	Refresh(ctx context.Context) error
}

// Records reads rows as changes and checks need them, whoever asks.
type Records interface {
	// Types returns the type of each node that exists; ties, numbers and evidence that exist have the empty type.
	Types(ctx context.Context, ids []network.ID) (map[network.ID]network.EntityType, error)
	// RootsAfter returns up to limit root events with ids after the one given, by id.
	RootsAfter(ctx context.Context, after network.ID, limit int) ([]network.ID, error)
	// Events returns all events of the trees, by id.
	Events(ctx context.Context, roots []network.ID) ([]network.ID, error)
	// Facts returns what the presence at all events of the trees rests on, events by id.
	Facts(ctx context.Context, roots []network.ID) (Facts, error)
	// Derived returns what is stored as derived of all events of the trees, by event id.
	Derived(ctx context.Context, roots []network.ID) ([]network.DerivedEvent, error)
}

// Facts is what presence rests on: the events of whole trees, the positions
// of each person who took part in them, and the MET ties at them, which presence must bear out.
type Facts struct {
	Events    []network.EventFacts
	Positions map[network.ID][]network.Tie
	Met       []network.Tie
}

// Bulk loads large networks into an empty store.
type Bulk interface {
	// BeginBulk marks an empty store as being loaded with what the mark names, or resumes a store so
	// marked, telling how many rows it holds already. ErrConflict: not empty; ErrUnfinished: another mark.
	BeginBulk(ctx context.Context, mark string) (rows int, err error)
	// Load runs one batch of so many rows in a transaction of its own. Each batch calls Restore anew.
	Load(ctx context.Context, rows int, batch func(context.Context, Writer) error) error
	// EndBulk removes the mark; the revision is the one given to Restore where that had an effect, else the next.
	EndBulk(ctx context.Context, revision int) error
	// ClearBulk empties a marked store and removes the mark; the revision is what it was before the mark.
	ClearBulk(ctx context.Context) error
}

// PairID names a pair of actors as a start of Follow.
func PairID(a, b network.ID) network.ID { return a + "|" + b }
