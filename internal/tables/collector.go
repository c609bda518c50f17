package tables

import "fmt"

// collector keeps the problems that are found, up to maxListed.
type collector struct {
	kept Problems
	more int
}

func (c *collector) add(p Problem) {
	if len(c.kept) >= maxListed {
		c.more++
		return
	}
	c.kept = append(c.kept, p)
}

// all returns the problems by file and line.
func (c *collector) all() Problems {
	c.kept.sort()
	if c.more > 0 {
		c.kept = append(c.kept, Problem{Message: fmt.Sprintf("holds %d problems more, which are not listed", c.more)})
	}
	return c.kept
}
