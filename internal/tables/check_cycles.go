package tables

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// edge is a tie of a kind that may not lead back to where it began, its ends
// as hashes.
type edge struct {
	from, to uint64
	line     int
}

type edges []edge

// cycles reports the rows of one cycle, and events that are part of two.
func (c *checker) cycles(table *tieTable, graph edges) error {
	slices.SortFunc(graph, func(a, b edge) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.line, b.line)) })
	if table.kind == network.PartOf {
		if err := c.secondWholes(table, graph); err != nil {
			return err
		}
	}
	cycle := graph.cycle()
	messages := map[int]string{}
	for _, e := range cycle {
		messages[e.line] = fmt.Sprintf("%s leads in a circle through the rows at %s; take one of them away", table.kind, lines(cycle))
	}
	return c.endsAt(table, messages)
}

// secondWholes reports the second PART_OF of an event and each after it.
func (c *checker) secondWholes(table *tieTable, graph edges) error {
	messages := map[int]string{}
	for i := 1; i < len(graph); i++ {
		first, next := graph[i-1], graph[i]
		if first.from == next.from && first.to != next.to {
			messages[next.line] = fmt.Sprintf("is the second event of which %s is a part, after line %d; an event is part of one", "%s", first.line)
		}
	}
	return c.endsAt(table, messages)
}

// endsAt reports the ends of the ties at some lines, which are read again for
// their ids: edges are kept as hashes alone. A %s in a message is where the tie comes from.
func (c *checker) endsAt(table *tieTable, messages map[int]string) error {
	if len(messages) == 0 {
		return nil
	}
	return c.rowsAgain(table.file, table.columns, func(r *row, at place, _ reporter) {
		if message, ok := messages[at.line]; ok {
			tie, _ := table.decodeTie(r, noReport)
			c.problem(at, "to", string(tie.To), strings.Replace(message, "%s", string(tie.From), 1))
		}
	})
}

// lines names the lines of a cycle, the first ten of a long one.
func lines(cycle []edge) string {
	const most = 10
	var texts []string
	for _, e := range cycle[:min(len(cycle), most)] {
		texts = append(texts, strconv.Itoa(e.line))
	}
	text := "line " + strings.Join(texts, ", ")
	if len(cycle) > most {
		text += fmt.Sprintf(" and %d more", len(cycle)-most)
	}
	return text
}

// The states of a node while cycles are looked for.
const (
	unseen = iota
	onPath
	done
)

// step is a node on the path: where its edges begin, and the one now followed.
type step struct{ first, at int }

// cycle returns the edges of one cycle, in order, or nil. The edges are sorted
// by from; a node is known by the place of its first edge. It walks depth first
// without recursion, because a chain may be a million long.
func (es edges) cycle() []edge {
	state := make([]uint8, len(es))
	for _, begin := range es.nodes() {
		if state[begin] != unseen {
			continue
		}
		path := []step{{begin, begin}}
		state[begin] = onPath
		for len(path) > 0 {
			top := &path[len(path)-1]
			if top.at == len(es) || es[top.at].from != es[top.first].from {
				state[top.first] = done
				path = path[:len(path)-1]
				if len(path) > 0 {
					path[len(path)-1].at++
				}
				continue
			}
			next, leadsOn := es.firstFrom(es[top.at].to)
			switch {
			case !leadsOn || state[next] == done:
				top.at++
			case state[next] == onPath:
				return es.along(path, next)
			default:
				state[next] = onPath
				path = append(path, step{next, next})
			}
		}
	}
	return nil
}

// nodes lists the nodes by the line of their first edge, so that the cycle found
// is the same in every run; hashes are not.
func (es edges) nodes() (all []int) {
	for i := range es {
		if i == 0 || es[i].from != es[i-1].from {
			all = append(all, i)
		}
	}
	slices.SortFunc(all, func(a, b int) int { return cmp.Compare(es[a].line, es[b].line) })
	return all
}

func (es edges) firstFrom(node uint64) (int, bool) {
	return slices.BinarySearchFunc(es, node, func(e edge, n uint64) int { return cmp.Compare(e.from, n) })
}

// along returns the edges now followed from the node on.
func (es edges) along(path []step, node int) (cycle []edge) {
	begin := slices.IndexFunc(path, func(s step) bool { return s.first == node })
	for _, s := range path[begin:] {
		cycle = append(cycle, es[s.at])
	}
	return cycle
}
