package store

import (
	"context"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Register is what stands beside the network: contact points, credentials and the audit log. It is changed in a
// transaction of its own (Store.Record), which leaves the revision as it is, or in that of an update. What
// belongs into it, and in which order, is for package register to say; a store keeps and finds.
type Register interface {
	RegisterReader
	// ContactsHeld returns contact points with values and bases, whoever asks, by id.
	ContactsHeld(ctx context.Context, q ContactQuery) ([]network.ContactPoint, error)
	// PutContacts inserts contact points with their bases; those of the same id are replaced. ErrConflict where
	// the holder is no actor of the network, or the source no source.
	PutContacts(ctx context.Context, contacts []network.ContactPoint) error
	// DeleteContacts removes contact points with their bases; unknown ids are passed over.
	DeleteContacts(ctx context.Context, ids []network.ID) error
	// PutCredential inserts a credential, or replaces the one of the same id.
	PutCredential(ctx context.Context, c Credential) error
	// DeleteCredentials removes credentials; unknown ids are passed over.
	DeleteCredentials(ctx context.Context, ids []string) error
	// Append adds a record to the audit log. Its number is one more than that of the last, else ErrConflict.
	Append(ctx context.Context, record network.AuditRecord) error
}

// RegisterReader reads the register. Of PERSONAL contact points it gives no values.
type RegisterReader interface {
	// Contacts returns of the holders the contact points that the viewer may know of on the day, by holder and id: of holders that
	// it may see, those in use whose bases cover it; to administrators all. Values of PERSONAL ones are left
	// empty, and so are all values of those that ContactPoint.State hides from the viewer. Those who see PERSONAL ones get all
	// bases with them; others those that cover them on the day, without what shows that they hold.
	Contacts(ctx context.Context, v network.Viewer, holders []network.ID, today network.Day) ([]network.ContactPoint, error)
	// Reachable returns those of the organisations that have a contact point which the viewer may use for the purpose
	// on the day, themselves or by a person who holds a position there that is valid then or may be, by id.
	Reachable(ctx context.Context, v network.Viewer, organisations []network.ID, p network.Purpose, today network.Day) ([]network.ID, error)
	// Credential returns the credential with the id, or nil.
	Credential(ctx context.Context, id string) (*Credential, error)
	// Credentials returns those of the kind, by id.
	Credentials(ctx context.Context, kind CredentialKind) ([]Credential, error)
	// AuditRecords returns records, newest first or oldest first.
	AuditRecords(ctx context.Context, q AuditQuery) ([]network.AuditRecord, error)
}

// ContactQuery selects contact points: those of the holders, those with the ids, or – where both are empty – all after the id After.
type ContactQuery struct {
	Holders, IDs []network.ID
	After        network.ID
	Limit        int // of rows; 0: no limit
}

// AuditQuery selects records of the audit log.
type AuditQuery struct {
	Actor   string              // only of this credential; empty: of all
	Subject network.ID          // only about this person or contact point; empty: about all
	Action  network.AuditAction // only of this action; empty: of all
	Later   time.Time           // only what was done later than this second; zero: whenever. Clocks are set back: numbers may have another order.
	After   int                 // behind this number, in the order asked; 0: from the beginning
	Oldest  bool                // oldest first, by number
	Limit   int                 // of rows, at least 1
}

// CredentialKind tells a token from a session.
type CredentialKind string

// The kinds of credential.
const (
	Token   CredentialKind = "TOKEN"
	Session CredentialKind = "SESSION"
)

// Credential lets its bearer ask with a role. The secret itself is nowhere kept.
type Credential struct {
	ID      string // random; the public part of what the bearer sends
	Kind    CredentialKind
	Digest  []byte // SHA-256 of the secret part
	Access  network.Access
	Label   string // what people call it
	Subject string // who stands behind it, as the audit log names them: token:…, oidc:…
	Created time.Time
	Expires time.Time // from which on it is refused
	// Used is when it was last used, to the day of a token and to some minutes of a session; zero: never.
	Used time.Time
	// Revoked is since when it is refused; zero: it is not. Revoked tokens stay, so that a service with tokens never becomes one without.
	Revoked time.Time
}
