package questions

import (
	"slices"
	"sync"
)

// recent keeps the values that were used last, up to a number of them. It is safe for use by several goroutines.
type recent[K comparable, V any] struct {
	most  int
	mu    sync.Mutex
	kept  map[K]V
	order []K // of use, the oldest first
}

func newRecent[K comparable, V any](most int) *recent[K, V] {
	return &recent[K, V]{most: most, kept: map[K]V{}}
}

// find returns what is kept under the key.
func (r *recent[K, V]) find(key K) (V, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	v, known := r.kept[key]
	if known {
		r.used(key)
	}
	return v, known
}

// keep keeps a value, in place of the one that was not used for longest where there are too many.
func (r *recent[K, V]) keep(key K, v V) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.kept[key] = v
	r.used(key)
	if len(r.order) > r.most {
		delete(r.kept, r.order[0])
		r.order = r.order[1:]
	}
}

func (r *recent[K, V]) used(key K) {
	r.order = append(slices.DeleteFunc(r.order, func(k K) bool { return k == key }), key)
}
