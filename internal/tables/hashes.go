package tables

import (
	"hash/maphash"
	"slices"
)

// hashSeed differs from run to run, so that nobody can make a table of ids that
// all fall together.
var hashSeed = maphash.MakeSeed()

func hashOf(text string) uint64 { return maphash.String(hashSeed, text) }

// hashes is a set of texts kept as 64-bit hashes: eight bytes for each of millions
// of ids, where a map of strings takes a hundred. It is filled with add, then
// sealed, then asked. Two different texts of seven million fall together once in a million
// runs: so what came twice is looked up again by its text (see repeats), and
// only a reference to a missing id could, once in 10¹², pass for one that is there.
type hashes struct{ buckets [256][]uint64 }

func (s *hashes) add(h uint64) {
	b := &s.buckets[h>>56]
	*b = append(*b, h)
}

// seal sorts the set and returns the hashes that were added more than once.
func (s *hashes) seal() map[uint64]bool {
	var twice map[uint64]bool
	for _, bucket := range s.buckets {
		slices.Sort(bucket)
		for i := 1; i < len(bucket); i++ {
			if bucket[i] == bucket[i-1] {
				if twice == nil {
					twice = map[uint64]bool{}
				}
				twice[bucket[i]] = true
			}
		}
	}
	return twice
}

// has tells whether the hash is in a sealed set.
func (s *hashes) has(h uint64) bool {
	_, found := slices.BinarySearch(s.buckets[h>>56], h)
	return found
}
