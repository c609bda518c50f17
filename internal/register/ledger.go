package register

import (
	"bufio"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
)

// The files of the ledger.
const (
	ledgerKey     = "forgotten.key"
	ledgerEntries = "forgotten.jsonl"
)

// Ledger remembers who was forgotten without knowing whom: it keeps keyed hashes (HMAC-SHA-256) of ids, names and contact
// values. It stands in two files beside the data, in no store and no backup; without the key nobody can try names against
// it. A nil Ledger remembers nobody.
type Ledger struct {
	dir string

	mu      sync.Mutex
	key     []byte // nil: nobody was forgotten yet
	mac     hash.Hash
	asked   []byte // and summed: what is hashed, and the hash, where the last ones were
	summed  []byte
	lines   [][]byte
	digests map[string]bool
	lengths map[int]bool // of names, in words
}

// ledgerEntry is one line of the ledger: what of one person may not come back.
type ledgerEntry struct {
	At     time.Time `json:"at"`
	ID     string    `json:"id"`
	Names  []string  `json:"names,omitempty"`
	Words  []int     `json:"words,omitempty"` // how many words the names have
	Values []string  `json:"values,omitempty"`
}

// OpenLedger reads the ledger in a folder, which need not be there yet. One whose key or lines were damaged is an error: with it,
// the forgotten would come back unnoticed.
func OpenLedger(dir string) (*Ledger, error) {
	l := &Ledger{dir: dir, digests: map[string]bool{}, lengths: map[int]bool{}}
	entries, err := os.ReadFile(l.path(ledgerEntries))
	none := errors.Is(err, fs.ErrNotExist)
	if err != nil && !none {
		return nil, fmt.Errorf("reading the ledger of the forgotten: %w", err)
	}
	key, err := os.ReadFile(l.path(ledgerKey))
	switch {
	case errors.Is(err, fs.ErrNotExist) && (none || len(entries) == 0):
		return l, nil
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s is missing beside %s: put it back, for without it nobody knows who was forgotten", ledgerKey, l.path(ledgerEntries))
	case err != nil:
		return nil, fmt.Errorf("reading the key of the ledger of the forgotten: %w", err)
	case len(key) != sha256.Size:
		return nil, fmt.Errorf("%s is not the key of a ledger: it has %d bytes, not %d", l.path(ledgerKey), len(key), sha256.Size)
	}
	l.key = key
	return l, l.read(string(entries))
}

func (l *Ledger) path(name string) string { return filepath.Join(l.dir, name) }

// read takes the lines in. Nobody was forgotten by a last line that was never finished: the deletion comes behind it.
func (l *Ledger) read(entries string) error {
	scanner := bufio.NewScanner(strings.NewReader(entries))
	scanner.Buffer(nil, max(len(entries)+1, bufio.MaxScanTokenSize))
	whole := strings.Count(entries, "\n")
	for n := 1; scanner.Scan(); n++ {
		line := scanner.Bytes()
		var e ledgerEntry
		if err := json.Unmarshal(line, &e); err != nil || e.ID == "" {
			if n > whole || len(line) == 0 {
				continue
			}
			return fmt.Errorf("line %d of %s is damaged: put the file back as it was", n, l.path(ledgerEntries))
		}
		l.take(slices.Clone(line), &e)
	}
	return scanner.Err()
}

func (l *Ledger) take(line []byte, e *ledgerEntry) {
	l.lines = append(l.lines, line)
	l.digests[e.ID] = true
	for _, digest := range slices.Concat(e.Names, e.Values) {
		l.digests[digest] = true
	}
	for _, n := range e.Words {
		l.lengths[n] = true
	}
}

// digest is the keyed hash of one thing; the kinds have ranges of their own. Who asks holds the lock.
func (l *Ledger) digest(kind, text string) string {
	digest := l.sum(kind, text)
	return string(digest[:])
}

// remembers tells whether a thing of the kind is in the ledger.
func (l *Ledger) remembers(kind, text string) bool {
	digest := l.sum(kind, text)
	return l.digests[string(digest[:])] // the compiler makes no text of it: names in long texts are asked for often
}

func (l *Ledger) sum(kind, text string) (digest [2 * sha256.Size]byte) {
	if l.mac == nil {
		l.mac = hmac.New(sha256.New, l.key)
	}
	l.mac.Reset()
	l.asked = append(append(append(l.asked[:0], kind...), 0), text...)
	_, _ = l.mac.Write(l.asked)
	l.summed = l.mac.Sum(l.summed[:0])
	hex.Encode(digest[:], l.summed)
	return digest
}

func (l *Ledger) has(kind, text string) bool {
	if l == nil {
		return false
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.key != nil && l.remembers(kind, text)
}

// Empty tells whether nobody was forgotten.
func (l *Ledger) Empty() bool {
	if l == nil {
		return true
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.lines) == 0
}

// HasID tells whether the person with the id was forgotten.
func (l *Ledger) HasID(id network.ID) bool { return l.has("id", string(id)) }

// HasName tells whether a forgotten person had the name, in whichever order and spelling its words are written, with titles and
// initials or without.
func (l *Ledger) HasName(name string) bool {
	return l.ask(func(is known) bool { return isName(name, is) })
}

// NamedIn tells whether a text holds the name of a forgotten person, in whichever order and spelling; see namedIn.
func (l *Ledger) NamedIn(text string) bool {
	return text != "" && l.ask(func(is known) bool { return namedIn(text, l.lengths, is) })
}

// Resembles tells whether a longer name holds all words of the name of a forgotten person: it may be hers, or that of
// somebody else.
func (l *Ledger) Resembles(name string) bool {
	return l.ask(func(is known) bool { return resembles(name, l.lengths, is) })
}

// ask puts a question about names.
func (l *Ledger) ask(question func(known) bool) bool {
	if l.Empty() {
		return false
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	return question(l.remembers)
}

// HasValue tells whether a forgotten person was reached so.
func (l *Ledger) HasValue(m network.ContactMedium, value string) bool {
	if value == "" {
		return false
	}
	if end := telephoneEnd(value); m == network.MediumTelephone && end != "" && l.has("telephone", end) {
		return true
	}
	return slices.ContainsFunc(valueForms(m, value), func(form string) bool { return l.has("value", string(m)+"\x00"+form) })
}

// Mark tells one content of the ledger from another; empty where nobody was forgotten.
func (l *Ledger) Mark() string {
	if l.Empty() {
		return ""
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	sum := sha256.New()
	for _, line := range l.lines {
		_, _ = sum.Write(line)
		_, _ = sum.Write([]byte{'\n'})
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// Add remembers a person and returns only once the disk has it. One who is in the ledger with all this already is not
// written twice.
func (l *Ledger) Add(at time.Time, id network.ID, names []string, contacts []network.ContactPoint) error {
	if l == nil {
		return ErrNoLedger
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := l.makeKey(); err != nil {
		return fmt.Errorf("making the key of the ledger of the forgotten: %w", err)
	}
	e := ledgerEntry{At: at.UTC().Truncate(time.Second), ID: l.digest("id", string(id))}
	for _, name := range names {
		eachForm(name, func(words int) { e.Words = append(e.Words, words) }, func(kind, form string) { e.Names = append(e.Names, l.digest(kind, form)) })
	}
	for i := range contacts {
		for _, form := range valueForms(contacts[i].Medium, contacts[i].Value) {
			e.Values = append(e.Values, l.digest("value", string(contacts[i].Medium)+"\x00"+form))
		}
		if end := telephoneEnd(contacts[i].Value); contacts[i].Medium == network.MediumTelephone && end != "" {
			e.Values = append(e.Values, l.digest("telephone", end))
		}
	}
	// Sorted, lest their order tell which is the main name.
	slices.Sort(e.Names)
	e.Names = slices.Compact(e.Names)
	slices.Sort(e.Words)
	e.Words = slices.Compact(e.Words)
	slices.Sort(e.Values)
	e.Values = slices.Compact(e.Values)
	if l.digests[e.ID] && !slices.ContainsFunc(slices.Concat(e.Names, e.Values), func(d string) bool { return !l.digests[d] }) {
		return nil
	}
	line, err := json.Marshal(e)
	if err != nil {
		return err
	}
	if err := l.append(line); err != nil {
		return fmt.Errorf("writing the ledger of the forgotten: %w", err)
	}
	l.take(line, &e)
	return nil
}
