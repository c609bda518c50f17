package questions

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"unicode/utf8"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// ListName names a list and its order, for example "organisations NAME ASC": a
// cursor of one list means nothing in another.
type ListName string

// mark is the name as it stands in a cursor: FNV-1a, 32 bits.
func (l ListName) mark() uint32 {
	h := uint32(2166136261)
	for i := range len(l) {
		h = (h ^ uint32(l[i])) * 16777619
	}
	return h
}

// A cursor is base64url, without padding, of: a version, the mark of the list,
// flags that say which keys follow, and the keys.
const (
	cursorVersion   = 1
	maxCursorLength = 1024
)

const (
	hasMissing = 1 << iota
	hasText
	hasNumber
	hasSecond
	hasOtherID
	hasRevision
	allFlags = 1<<iota - 1
)

var errCursor = errors.New("is not a cursor of this list")

// AppendCursor appends the cursor of a position in a list.
func AppendCursor(dst []byte, list ListName, p store.Position) []byte {
	var room [512]byte
	raw := binary.BigEndian.AppendUint32(append(room[:0], cursorVersion), list.mark())
	raw = append(raw, flagsOf(p))
	if p.Text != "" {
		raw = appendText(raw, p.Text)
	}
	if p.Number != 0 {
		raw = binary.AppendVarint(raw, p.Number)
	}
	if p.Second != 0 {
		raw = binary.AppendVarint(raw, p.Second)
	}
	raw = appendText(raw, string(p.ID))
	if p.OtherID != "" {
		raw = appendText(raw, string(p.OtherID))
	}
	if p.Revision != 0 {
		raw = binary.AppendUvarint(raw, uint64(p.Revision)) // #nosec G115 -- revisions count up from 0
	}
	return base64.RawURLEncoding.AppendEncode(dst, raw)
}

// Cursor returns the cursor of a position in a list.
func Cursor(list ListName, p store.Position) string { return string(AppendCursor(nil, list, p)) }

func flagsOf(p store.Position) (flags byte) {
	for i, set := range []bool{p.Missing, p.Text != "", p.Number != 0, p.Second != 0, p.OtherID != "", p.Revision != 0} {
		if set {
			flags |= 1 << i
		}
	}
	return flags
}

func appendText(raw []byte, s string) []byte {
	return append(binary.AppendUvarint(raw, uint64(len(s))), s...)
}

// ParseCursor returns the position in the list of which the text is the cursor.
// Only what AppendCursor writes is accepted.
func ParseCursor(list ListName, text string) (store.Position, error) {
	if len(text) > maxCursorLength {
		return store.Position{}, errCursor
	}
	raw, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil || len(raw) < 6 || raw[0] != cursorVersion || binary.BigEndian.Uint32(raw[1:]) != list.mark() {
		return store.Position{}, errCursor
	}
	r := cursorReader{rest: raw[6:]}
	p := r.position(raw[5])
	if r.bad || len(r.rest) > 0 || Cursor(list, p) != text {
		return store.Position{}, errCursor
	}
	return p, nil
}

// cursorReader reads the keys of a cursor; bad once anything does not fit.
type cursorReader struct {
	rest []byte
	bad  bool
}

func (r *cursorReader) position(flags byte) (p store.Position) {
	r.bad = flags&^allFlags != 0
	p.Missing = flags&hasMissing != 0
	if flags&hasText != 0 {
		p.Text = r.text()
	}
	if flags&hasNumber != 0 {
		p.Number = r.number()
	}
	if flags&hasSecond != 0 {
		p.Second = r.number()
	}
	p.ID = network.ID(r.text())
	if flags&hasOtherID != 0 {
		p.OtherID = network.ID(r.text())
	}
	if flags&hasRevision != 0 {
		p.Revision = r.revision()
	}
	return p
}

func (r *cursorReader) text() string {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 || n > uint64(len(r.rest)-size) { // #nosec G115 -- size is at most the length
		r.bad, r.rest = true, nil
		return ""
	}
	s := string(r.rest[size : size+int(n)]) // #nosec G115 -- n is at most the length
	r.bad = r.bad || !utf8.ValidString(s)
	r.rest = r.rest[size+int(n):] // #nosec G115 -- n is at most the length
	return s
}

func (r *cursorReader) number() int64 {
	n, size := binary.Varint(r.rest)
	r.skip(size)
	return n
}

func (r *cursorReader) revision() int {
	n, size := binary.Uvarint(r.rest)
	r.skip(size)
	r.bad = r.bad || n > 1<<62
	return int(n & (1<<62 - 1)) // #nosec G115 -- masked
}

func (r *cursorReader) skip(size int) {
	if size <= 0 {
		r.bad, r.rest = true, nil
		return
	}
	r.rest = r.rest[size:]
}
