package oracle

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Credential finds one.
func (r *registerReader) Credential(_ context.Context, id string) (*store.Credential, error) {
	for _, c := range r.kept.credentials {
		if c.ID == id {
			return &c, nil
		}
	}
	return nil, nil
}

// Credentials lists those of a kind.
func (r *registerReader) Credentials(_ context.Context, kind store.CredentialKind) (out []store.Credential, _ error) {
	for _, c := range r.kept.credentials {
		if c.Kind == kind || r.gets(EveryKindOfCredential) {
			out = append(out, c)
		}
	}
	return out, nil
}

// PutCredential inserts or replaces.
func (r *registerWriter) PutCredential(_ context.Context, c store.Credential) error {
	if r.gets(RevokedForgotten) {
		c.Revoked = time.Time{}
	}
	c.Digest = slices.Clone(c.Digest)
	r.kept.credentials = put(r.kept.credentials, []store.Credential{c}, func(c store.Credential) network.ID { return network.ID(c.ID) })
	slices.SortFunc(r.kept.credentials, func(a, b store.Credential) int { return cmp.Compare(a.ID, b.ID) })
	return nil
}

// DeleteCredentials removes credentials.
func (r *registerWriter) DeleteCredentials(_ context.Context, ids []string) error {
	r.kept.credentials = without(r.kept.credentials, func(c store.Credential) bool { return slices.Contains(ids, c.ID) })
	return nil
}

// AuditRecords lists records that match.
func (r *registerReader) AuditRecords(_ context.Context, q store.AuditQuery) (out []network.AuditRecord, _ error) {
	records := slices.Clone(r.kept.audit)
	oldest := q.Oldest && !r.gets(AlwaysNewestFirst)
	if !oldest {
		slices.Reverse(records)
	}
	for _, record := range records {
		behind := q.After == 0 || oldest && record.Number > q.After || !oldest && record.Number < q.After || record.Number == q.After && r.gets(AuditRecordTwice)
		by := q.Actor == "" || q.Actor == record.Actor || r.gets(AuditOfEverybody)
		about := q.Subject == "" || q.Subject == record.Subject || r.gets(AuditAboutEverything)
		done := q.Action == "" || q.Action == record.Action || r.gets(AuditOfEveryAction)
		later := q.Later.IsZero() || record.At.After(q.Later) || record.At.Equal(q.Later) && r.gets(AuditOfThatSecond) || r.gets(AuditOfAllTimes)
		if behind && by && about && done && later && len(out) < q.Limit {
			out = append(out, record)
		}
	}
	return out, nil
}

// Append adds a record behind the last.
func (r *registerWriter) Append(_ context.Context, record network.AuditRecord) error {
	if record.Number != len(r.kept.audit)+1 && !r.gets(GapsTaken) {
		return fmt.Errorf("%w: the last record is %d", store.ErrConflict, len(r.kept.audit))
	}
	record.Categories = slices.Clone(record.Categories)
	r.kept.audit = append(slices.Clone(r.kept.audit), record)
	return nil
}
