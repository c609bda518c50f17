package graph

import (
	"errors"
	"reflect"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// errUnplanned: the selection asks for what one question cannot answer. The
// resolvers can.
var errUnplanned = errors.New("not to be answered by one question")

// wantPlan is what is asked of the nodes at one place of a selection, by all
// fragments and aliases together.
type wantPlan struct {
	names, description bool
	only               store.Properties
	hops               []*hopPlan
	closed             bool // no list may be asked below
}

// hopPlan is one list below, and what is asked of its rows.
type hopPlan struct {
	asked
	// rows, total and withheld tell which parts of the list are asked, only which of its rows.
	rows, total, withheld bool
	only                  store.Properties

	rights bool // the viewer may not see all that such a list could hold
	edge   []*hopPlan
	want   wantPlan
	// events is asked of each pair at the root.
	events *hopPlan
}

func (w *wantPlan) want() store.Want {
	return store.Want{Names: w.names, Description: w.description, Only: w.only | store.PropertyID, Hops: hopsOf(w.hops)}
}

func hopsOf(plans []*hopPlan) []store.Hop {
	if len(plans) == 0 {
		return nil
	}
	out := make([]store.Hop, len(plans))
	for i, h := range plans {
		out[i] = h.whole()
	}
	return out
}

func (h *hopPlan) whole() store.Hop {
	hop := h.hop
	hop.Page, hop.Total, hop.Withheld, hop.Only = h.page(hop.Page), h.total, h.withheld, h.row()
	hop.Edge, hop.Want = hopsOf(h.edge), h.want.want()
	return hop
}

// page is what is read of the page that was asked for: no row, where only what stands beside them is.
func (h *hopPlan) page(p store.Page) store.Page {
	if !h.rows {
		p.First, p.Last = 0, 0
	}
	return p
}

// row is what is read of each row; never zero, which stands for all.
func (h *hopPlan) row() store.Properties { return h.only | store.RowNode }

// join adds a hop to others, or finds the one that asks the same: then one list
// answers both.
func join(hops *[]*hopPlan, a asked) (h *hopPlan, at int) {
	for i, known := range *hops {
		if sameHop(&known.hop, &a.hop) {
			return known, i
		}
	}
	h = &hopPlan{asked: a}
	*hops = append(*hops, h)
	return h, len(*hops) - 1
}

func sameHop(a, b *store.Hop) bool {
	return a.Field == b.Field && a.Page.First == b.Page.First && a.Page.Last == b.Page.Last && reflect.DeepEqual(a, b)
}

// planner compiles a selection: what is asked of the store, and how the answer is written.
type planner struct {
	*operation
	oc *graphql.OperationContext
}

// scope is where a selection stands.
type scope struct {
	owner   string    // the type of object on which the fields stand
	want    *wantPlan // of the node on which the fields stand
	hop     *hopPlan  // of the list or row on which they stand
	single  bool      // no list stands above
	meeting bool      // the presence is one of two at an event of a pair
}

// compile says how a field is written.
type compile func(p *planner, s scope, f graphql.CollectedField) (writeFunc, error)

// object compiles the selection of a field that is an object or an interface.
func (p *planner) object(s scope, f graphql.CollectedField) (*selection, error) {
	def := p.schema.Types[f.Definition.Type.Name()]
	if def.Kind != ast.Interface {
		steps, err := p.steps(s, def, f.Selections)
		return &selection{steps: steps}, err
	}
	out := &selection{}
	for i, t := range network.EntityTypes {
		concrete := p.schema.Types[typeNames[t]]
		if !slices.Contains(concrete.Interfaces, def.Name) {
			continue
		}
		steps, err := p.steps(s, concrete, f.Selections)
		if err != nil {
			return nil, err
		}
		out.byType[i] = steps
	}
	out.mixed = true
	return out, nil
}

// steps compiles the fields that a selection collects for one type of object.
func (p *planner) steps(s scope, def *ast.Definition, set ast.SelectionSet) ([]step, error) {
	fields := graphql.CollectFields(p.oc, set, append([]string{def.Name}, def.Interfaces...))
	steps := make([]step, len(fields))
	s.owner = def.Name
	for i, f := range fields {
		write, err := p.field(s, f)
		if err != nil {
			return nil, err
		}
		steps[i] = step{key: `"` + f.Alias + `":`, write: write}
	}
	return steps, nil
}

func (p *planner) field(s scope, f graphql.CollectedField) (writeFunc, error) {
	if f.Name == "__typename" {
		return func(w *writer, _ *value) { w.text(s.owner) }, nil
	}
	known := fields[s.owner][f.Name]
	if strings.HasSuffix(s.owner, "Connection") {
		known = fields[anyConnectionType][f.Name]
	}
	if known != nil {
		return known(p, s, f)
	}
	if s.want != nil {
		if known := nodeFields[f.Name]; known != nil {
			return known(p, s, f)
		}
		if hops[s.owner][f.Name] != store.FieldNone {
			return connection(p, s, f)
		}
	}
	return nil, errUnplanned
}

// join reads the arguments of a list and adds it to those that are asked already.
func (p *planner) join(to *[]*hopPlan, s scope, f graphql.CollectedField, pair *store.EncounterFilter) (*hopPlan, int, error) {
	args, err := argumentsOf(f.Field, p.variables)
	if err != nil {
		return nil, 0, misasked{err, f.Field}
	}
	a, err := p.ask(s.owner, f.Name, args, s.single, pair)
	if err != nil {
		return nil, 0, misasked{err, f.Field}
	}
	h, at := join(to, a)
	h.rights = questions.MayHoldPersons(a.hop.Field) && !p.viewer.SeesPersons()
	return h, at, nil
}
