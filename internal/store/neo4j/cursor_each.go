package neo4j

import "iter"

// each goes through a list of lists.
func (c *cursor) each() iter.Seq[*cursor] {
	values, _ := c.next().([]any)
	return func(yield func(*cursor) bool) {
		for _, value := range values {
			if !yield(newCursor(value)) {
				return
			}
		}
	}
}
