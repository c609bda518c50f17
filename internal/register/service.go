package register

import (
	"context"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Service applies the rules to a store. It is safe for use by several goroutines.
type Service struct {
	store store.Store
	clock func() time.Time
}

// New returns the service of a store. clock tells what time it is.
func New(s store.Store, clock func() time.Time) *Service { return &Service{s, clock} }

// Who does something, as the audit log names them.
type Who struct {
	Actor  string // local, token:…, oidc:…
	Access network.Access
}

// Local is who works at the machine of the service, with its files before them.
var Local = Who{Actor: "local", Access: network.Admin}

// Entry is what a record of the audit log tells, besides who and when.
type Entry struct {
	Action     network.AuditAction
	Subject    network.ID // a person or a contact point; empty where it is about no single one
	Categories []network.PersonalCategory
	Purpose    network.Purpose // empty where none was needed
	Detail     string          // of what kind and how many; never a value
}

// Record makes a change of the register and writes it down, both or neither. change may be nil, and may run more than
// once.
func (s *Service) Record(ctx context.Context, who Who, e Entry, change func(context.Context, store.Register) error) (record network.AuditRecord, err error) {
	err = s.store.Record(ctx, func(ctx context.Context, r store.Register) error {
		if change != nil {
			if err := change(ctx, r); err != nil {
				return err
			}
		}
		record, err = s.Append(ctx, r, who, e)
		return err
	})
	if err != nil {
		return network.AuditRecord{}, err
	}
	return record, nil
}

// Append writes an entry down in a transaction that somebody else has begun: of an update, say.
func (s *Service) Append(ctx context.Context, r store.Register, who Who, e Entry) (network.AuditRecord, error) {
	last, err := r.AuditRecords(ctx, store.AuditQuery{Limit: 1})
	if err != nil {
		return network.AuditRecord{}, err
	}
	record := network.AuditRecord{
		Number: 1, At: s.now(), Actor: who.Actor, Access: who.Access,
		Action: e.Action, Subject: e.Subject, Categories: e.Categories, Purpose: e.Purpose, Detail: e.Detail,
	}
	if len(last) > 0 {
		record.Number, record.Previous = last[0].Number+1, last[0].Hash
	}
	record.Hash = HashOf(&record)
	return record, r.Append(ctx, record)
}

// now is the moment as the audit log writes it.
func (s *Service) now() time.Time { return s.clock().UTC().Truncate(time.Second) }

func (s *Service) today() network.Day { return network.DayOfTime(s.clock()) }
