package register_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

// TestHashOf is as it is documented, to the letter: another program can verify a log.
func TestHashOf(t *testing.T) {
	r := network.AuditRecord{
		Number: 2, At: time.Date(2026, 5, 4, 10, 0, 0, 0, time.UTC), Actor: "token:é", Access: network.Coordinator, Action: network.AuditReveal, Subject: "contact:a",
		Categories: []network.PersonalCategory{network.CategoryIdentity, network.CategoryContact}, Purpose: network.PurposeVisit, Detail: "x\ny", Previous: "abc",
	}
	// printf '20:partnergraph audit 1\n3:abc\n1:2\n20:2026-05-04T10:00:00Z\n8:token:é\n11:COORDINATOR\n6:REVEAL\n9:contact:a\n16:IDENTITY,CONTACT\n5:VISIT\n3:x\ny\n' | sha256sum
	const want = "63f6704082360863c7a7a3085bf8a342ac93d6cea42d3488d1022770d69939fd"
	if got := register.HashOf(&r); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	r.At = r.At.In(time.FixedZone("east", 3600)).Add(time.Millisecond)
	if got := register.HashOf(&r); got != want {
		t.Errorf("the same second elsewhere has the hash %s", got)
	}
}

// log is a store that holds these records alone.
type log struct {
	store.Store
	records []network.AuditRecord
}

type logView struct {
	store.View
	records []network.AuditRecord
}

func (l log) View(context.Context) (store.View, error) { return logView{records: l.records}, nil }

func (logView) Close() {}

// AuditRecords gives the records as they stand, oldest first, behind the place of After in them.
func (v logView) AuditRecords(_ context.Context, q store.AuditQuery) ([]network.AuditRecord, error) {
	from := 0
	for i := range v.records {
		if q.After > 0 && v.records[i].Number == q.After {
			from = i + 1
		}
	}
	return v.records[from:min(from+q.Limit, len(v.records))], nil
}

func verify(records []network.AuditRecord, known *register.Head) (register.Head, error) {
	return register.New(log{records: records}, time.Now).Verify(context.Background(), known)
}

// changes to a record, one for each column.
var tampering = map[string]func(*network.AuditRecord){
	"number":     func(r *network.AuditRecord) { r.Number += 1_000 },
	"moment":     func(r *network.AuditRecord) { r.At = r.At.Add(time.Second) },
	"actor":      func(r *network.AuditRecord) { r.Actor = "token:other" },
	"role":       func(r *network.AuditRecord) { r.Access = network.Public },
	"action":     func(r *network.AuditRecord) { r.Action = network.AuditExport },
	"subject":    func(r *network.AuditRecord) { r.Subject += "x" },
	"categories": func(r *network.AuditRecord) { r.Categories = nil },
	"purpose":    func(r *network.AuditRecord) { r.Purpose = network.PurposeProject },
	"detail":     func(r *network.AuditRecord) { r.Detail += " " },
	"previous":   func(r *network.AuditRecord) { r.Previous = strings.Repeat("0", 64) },
	"hash":       func(r *network.AuditRecord) { r.Hash = "1" + r.Hash[1:] },
	// Text moved from one column to the next is another record.
	"border": func(r *network.AuditRecord) { r.Detail, r.Purpose = string(r.Purpose)+r.Detail, "" },
}

// written makes a log of so many records by the service itself.
func written(t *testing.T, n int) []network.AuditRecord {
	t.Helper()
	c := newClock()
	s := newStore(t, "source:s\n")
	r := register.New(s, c.time)
	for i := range n {
		c.now = c.now.Add(time.Second)
		entry := register.Entry{Action: network.AuditReveal, Subject: network.ID(fmt.Sprint("contact:", i)), Categories: []network.PersonalCategory{network.CategoryContact}, Purpose: network.PurposeVisit, Detail: "EMAIL"}
		if _, err := r.Record(t.Context(), coordinator, entry, nil); err != nil {
			t.Fatal(err)
		}
	}
	head, err := r.Verify(t.Context(), nil)
	records := recordsOf(t, s)
	if err != nil || len(records) != n || n > 0 && (head.Number != n || head.Hash != records[n-1].Hash) {
		t.Fatalf("%d records, head %v, %v", len(records), head, err)
	}
	return records
}

// TestVerifyNamesTheRecord that was changed in any column, is missing, stands elsewhere or twice.
func TestVerifyNamesTheRecord(t *testing.T) {
	whole := written(t, 30)
	copied := func() []network.AuditRecord { return append([]network.AuditRecord(nil), whole...) }
	tried, named := 0, 0
	found := func(what string, records []network.AuditRecord, number int) {
		t.Helper()
		tried++
		var b *register.Broken
		if _, err := verify(records, nil); !errors.As(err, &b) || b.Number != number || !strings.Contains(err.Error(), fmt.Sprintf("record %d of the audit log", number)) {
			t.Errorf("%s: %v, want record %d", what, err, number)
			return
		}
		named++
	}
	for column, change := range tampering {
		for _, i := range []int{0, 14, 29} {
			records := copied()
			change(&records[i])
			found(fmt.Sprintf("%s of record %d", column, i+1), records, i+1)
		}
	}
	for _, i := range []int{0, 14, 28} {
		found("missing", append(copied()[:i], whole[i+1:]...), i+1)
		records := copied()
		records[i], records[i+1] = records[i+1], records[i]
		found("exchanged", records, i+1)
		records = copied()
		records[i].Detail = "forged"
		records[i].Hash = register.HashOf(&records[i]) // by somebody who knows how
		found("forged with its hash", records, i+2)
		records = append(copied()[:i+1], whole[i:]...)
		found("twice", records, i+1)
	}
	t.Logf("TRUST P4 %d of %d changes of the audit log were found, each by the number of its record", named, tried)
}

// TestVerifyAgainstAHead finds that the end was cut off or written anew, which nothing else can.
func TestVerifyAgainstAHead(t *testing.T) {
	whole := written(t, 12)
	head, err := verify(whole, nil)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := register.ParseHead(head.String())
	if err != nil || kept != head {
		t.Fatalf("%v, %v", kept, err)
	}
	if _, err := verify(whole[:10], nil); err != nil {
		t.Errorf("the end is cut off, and found without a head: %v", err)
	}
	if _, err := verify(whole[:10], &kept); err == nil || !strings.Contains(err.Error(), "the end of the log was cut off") {
		t.Errorf("the end was cut off: %v", err)
	}
	longer := append(append([]network.AuditRecord(nil), whole...), network.AuditRecord{Number: 13, Previous: head.Hash, At: time.Unix(0, 0)})
	longer[12].Hash = register.HashOf(&longer[12])
	if _, err := verify(longer, &kept); err != nil {
		t.Errorf("a log that went on: %v", err)
	}
	// Written anew from record 5, every hash right.
	anew := append([]network.AuditRecord(nil), whole...)
	for i := 4; i < len(anew); i++ {
		anew[i].Actor, anew[i].Previous = "local", anew[i-1].Hash
		anew[i].Hash = register.HashOf(&anew[i])
	}
	if _, err := verify(anew, nil); err != nil {
		t.Fatalf("the forgery is bad: %v", err)
	}
	if _, err := verify(anew, &kept); err == nil || !strings.Contains(err.Error(), "written anew") {
		t.Errorf("written anew: %v", err)
	}
	empty, err := verify(nil, nil)
	if err != nil || empty.String() != "0:" {
		t.Errorf("the empty log has the head %q, %v", empty, err)
	}
	for _, text := range []string{"", "x", "1", "1:", "1:zz", "-1:" + head.Hash, "0:" + head.Hash, "1:" + head.Hash[1:], head.Hash} {
		if h, err := register.ParseHead(text); err == nil {
			t.Errorf("%q is read as %v", text, h)
		}
	}
}

// TestVerifyInBatches reads a log that does not fit into one.
func TestVerifyInBatches(t *testing.T) {
	records := make([]network.AuditRecord, 2_500)
	for i := range records {
		records[i] = network.AuditRecord{Number: i + 1, At: time.Unix(int64(i), 0)}
		if i > 0 {
			records[i].Previous = records[i-1].Hash
		}
		records[i].Hash = register.HashOf(&records[i])
	}
	if head, err := verify(records, nil); err != nil || head.Number != 2_500 {
		t.Errorf("%v, %v", head, err)
	}
	records[2_000].Detail = "x"
	var b *register.Broken
	if _, err := verify(records, nil); !errors.As(err, &b) || b.Number != 2_001 {
		t.Error(err)
	}
}

// TestRecordIsWrittenWithItsChange: both, or neither.
func TestRecordIsWrittenWithItsChange(t *testing.T) {
	c := newClock()
	s := newStore(t, village)
	put := func(ctx context.Context, r store.Register) error {
		return r.PutContacts(ctx, []network.ContactPoint{annas("contact:a", canary)})
	}
	for _, b := range []*broken{{Store: s, append: store.ErrConflict}, {Store: s, commit: store.ErrUnavailable}} {
		if record, err := register.New(b, c.time).Record(t.Context(), register.Local, register.Entry{Action: network.AuditContactsPut}, put); err == nil || record.Hash != "" {
			t.Errorf("%+v, %v", record, err)
		}
	}
	failed := errors.New("failed")
	_, err := register.New(s, c.time).Record(t.Context(), register.Local, register.Entry{Action: network.AuditContactsPut}, func(ctx context.Context, r store.Register) error {
		return errors.Join(put(ctx, r), failed)
	})
	if !errors.Is(err, failed) || len(held(t, s)) > 0 || len(recordsOf(t, s)) > 0 {
		t.Errorf("%v, and %d contact points and %d records are left", err, len(held(t, s)), len(recordsOf(t, s)))
	}
}
