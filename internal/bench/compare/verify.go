package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// sampleSize is from how many starts the answers of all parties are compared.
const sampleSize = 50

// verify has all parties answer a sample of each operation, and returns a hash of the rows of each. A party that
// answers other rows than the first is an error that shows both.
func (b *bench) verify(ctx context.Context) (map[*operation]string, error) {
	sums := map[*operation]string{}
	for _, o := range b.operations {
		hash, rows := sha256.New(), 0
		for start := range sampleSize {
			text, n, err := b.agree(ctx, o, start)
			if err != nil {
				return nil, err
			}
			_, _ = hash.Write(text)
			rows += n
		}
		if rows == 0 {
			return nil, fmt.Errorf("%s: no start of the sample has any rows: that shows nothing", o.name)
		}
		sums[o] = fmt.Sprintf("%s, %d values from %d starts", hex.EncodeToString(hash.Sum(nil)[:8]), rows, sampleSize)
	}
	return sums, nil
}

// agree returns what all parties answer from one start, and how many values that are.
func (b *bench) agree(ctx context.Context, o *operation, start int) (same []byte, n int, err error) {
	parties := b.asking(o)
	for _, p := range parties {
		answer, err := p.ask(o)(ctx, start)
		if err != nil {
			return nil, 0, fmt.Errorf("%s, %s: %w", p.name, o.name, err)
		}
		rows, err := p.rows(o, start, answer)
		if err != nil {
			return nil, 0, fmt.Errorf("%s, %s: %w", p.name, o.name, err)
		}
		text, err := json.Marshal(rows)
		if err != nil {
			return nil, 0, err
		}
		if same == nil {
			same, n = text, values(rows)
		}
		if at := differ(same, text); at >= 0 {
			return nil, 0, fmt.Errorf("%s, start %d: %s answers\n  %s\nand %s\n  %s", o.name, start, parties[0].name, near(same, at), p.name, near(text, at))
		}
	}
	return same, n, nil
}

// values counts what is not empty in rows.
func values(v any) (n int) {
	switch v := v.(type) {
	case []any:
		for _, each := range v {
			n += values(each)
		}
	case string:
		if v != "" {
			n++
		}
	}
	return n
}

// differ is where two texts differ first; -1 where they don't.
func differ(a, b []byte) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	if len(a) == len(b) {
		return -1
	}
	return min(len(a), len(b))
}

// near is a text around a place of it.
func near(text []byte, at int) string {
	return string(text[max(0, at-300):min(len(text), at+300)])
}
