package graph

import "github.com/vektah/gqlparser/v2/ast"

// What a condition on the nodes at the end of ties costs, by how many such conditions it stands in: a question at the root may look at the
// ties of all nodes to find one, or, in a second step, at the ties of all those. Below a node there are few.
var (
	conditionsAtRoot = []int{100, 4_000, 20_000}
	conditionsBelow  = []int{2, 40, 200}
)

// conditions returns what the conditions in a field's arguments cost to weigh, for each node to which the field belongs. What cannot be
// read costs nothing: it is refused.
func (c *costs) conditions(f *ast.Field) int {
	args, err := argumentsOf(f, c.variables)
	if err != nil {
		return 0
	}
	prices := conditionsBelow
	if f.ObjectDefinition.Name == "Query" {
		prices = conditionsAtRoot
	}
	total := 0
	for _, value := range args {
		total = plus(total, conditionsIn(value, 0, prices))
	}
	return total
}

// conditionsIn walks the value of an argument, which stands in so many conditions on ties.
func conditionsIn(value any, level int, prices []int) (total int) {
	switch value := value.(type) {
	case []any:
		for _, one := range value {
			total = plus(total, conditionsIn(one, level, prices))
		}
	case map[string]any:
		for name, one := range value {
			if (name == "some" || name == "none") && one != nil {
				total = plus(total, plus(prices[min(level, len(prices)-1)], conditionsIn(one, level+1, prices)))
				continue
			}
			total = plus(total, conditionsIn(one, level, prices))
		}
	}
	return total
}
