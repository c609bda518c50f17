package register

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// chainVersion begins what is hashed, so that another encoding can never be taken for this one.
const chainVersion = "partnergraph audit 1"

// HashOf returns the hash of a record and, by the one that it holds, of all before it: SHA-256, in lower-case
// hexadecimal, over these texts in this order, each written as its length in bytes, a colon, itself and a line feed:
//
//	the version of this encoding, the hash of the record before (empty in the first), number, moment (RFC 3339, UTC, whole
//	seconds), actor, role, action, subject, categories (joined by commas, in their order), purpose, detail
//
// The lengths make it that no two records are written alike.
func HashOf(r *network.AuditRecord) string {
	categories := make([]string, len(r.Categories))
	for i, c := range r.Categories {
		categories[i] = string(c)
	}
	var b strings.Builder
	for _, text := range []string{
		chainVersion, r.Previous, strconv.Itoa(r.Number), r.At.UTC().Format(time.RFC3339), r.Actor, r.Access.String(),
		string(r.Action), string(r.Subject), strings.Join(categories, ","), string(r.Purpose), r.Detail,
	} {
		b.WriteString(strconv.Itoa(len(text)))
		b.WriteByte(':')
		b.WriteString(text)
		b.WriteByte('\n')
	}
	sum := sha256.Sum256([]byte(b.String()))
	return hex.EncodeToString(sum[:])
}

// Head is the last record of the log. Whoever keeps it elsewhere can tell later that nothing was cut off the end.
type Head struct {
	Number int // 0: the log is empty
	Hash   string
}

// String writes the head as NUMBER:HASH.
func (h Head) String() string { return strconv.Itoa(h.Number) + ":" + h.Hash }

// ParseHead reads a head as it was printed.
func ParseHead(text string) (Head, error) {
	number, hash, _ := strings.Cut(text, ":")
	n, err := strconv.Atoi(number)
	if raw, notHex := hex.DecodeString(hash); err != nil || n < 0 || notHex != nil || (len(raw) != sha256.Size && n > 0) || (hash != "" && n == 0) {
		return Head{}, fmt.Errorf("a head is written NUMBER:HASH, as audit verify prints it")
	}
	return Head{n, hash}, nil
}

// Broken says where the audit log is not as it was written.
type Broken struct {
	Number int // the first record that is wrong
	What   string
}

// Error names the record.
func (b *Broken) Error() string {
	return fmt.Sprintf("record %d of the audit log %s", b.Number, b.What)
}

// recordsAtOnce bounds how many records stand in memory.
const recordsAtOnce = 1_000

// Verify reads the whole audit log and returns its head, or *Broken. That records were cut off the end can be seen only by
// a head that was kept elsewhere: known is such a one, nil for none.
func (s *Service) Verify(ctx context.Context, known *Head) (Head, error) {
	view, err := s.store.View(ctx)
	if err != nil {
		return Head{}, err
	}
	defer view.Close()
	var head Head
	seen := known == nil || known.Number == 0
	err = eachRecord(ctx, view, store.AuditQuery{Oldest: true}, func(r *network.AuditRecord) error {
		if broken := follows(head, r); broken != nil {
			return broken
		}
		head = Head{r.Number, r.Hash}
		if known != nil && known.Number == r.Number {
			seen = true
			if known.Hash != r.Hash {
				return &Broken{r.Number, "is not the one of the head that you keep: it, or one before it, was written anew"}
			}
		}
		return nil
	})
	if err == nil && !seen {
		err = &Broken{head.Number + 1, fmt.Sprintf("is missing, and all up to %d, the head that you keep: the end of the log was cut off", known.Number)}
	}
	return head, err
}

// follows tells what is wrong with the record behind the head, or nil.
func follows(head Head, r *network.AuditRecord) *Broken {
	switch {
	case r.Number > head.Number+1:
		return &Broken{head.Number + 1, "is missing"}
	case r.Number <= head.Number:
		return &Broken{r.Number, "stands there twice, or not in its place"}
	case HashOf(r) != r.Hash:
		return &Broken{r.Number, "was changed: what it says has another hash"}
	case r.Previous != head.Hash:
		return &Broken{r.Number, fmt.Sprintf("does not follow record %d: one of the two was replaced, or their order was changed", head.Number)}
	}
	return nil
}

// errEnough ends a reading that has seen what it needs.
var errEnough = errors.New("enough")

// eachRecord visits all records that a query selects, some at a time.
func eachRecord(ctx context.Context, from store.RegisterReader, q store.AuditQuery, visit func(*network.AuditRecord) error) error {
	if q.Limit == 0 {
		q.Limit = recordsAtOnce
	}
	for {
		records, err := from.AuditRecords(ctx, q)
		if err != nil {
			return err
		}
		for i := range records {
			if err := visit(&records[i]); err != nil {
				return err
			}
		}
		if len(records) < q.Limit {
			return nil
		}
		q.After = records[len(records)-1].Number
	}
}

// EachRecord visits the records of the audit log that a query selects.
func (s *Service) EachRecord(ctx context.Context, q store.AuditQuery, visit func(*network.AuditRecord) error) error {
	view, err := s.store.View(ctx)
	if err != nil {
		return err
	}
	defer view.Close()
	return eachRecord(ctx, view, q, visit)
}
