package graph

import (
	"github.com/99designs/gqlgen/graphql"

	"github.com/partnergraph/partnergraph/internal/store"
)

// leaf compiles a field that is written as it stands.
func leaf(r reads, write writeFunc) compile {
	return func(_ *planner, s scope, _ graphql.CollectedField) (writeFunc, error) {
		r(s)
		return write, nil
	}
}

// inside compiles a field that is an object: set fills in its value, or says
// that there is none. at changes the scope, where the object stands in another.
func inside(r reads, set func(v, to *value) bool, at ...func(s *scope)) compile {
	return func(p *planner, s scope, f graphql.CollectedField) (writeFunc, error) {
		r(s)
		for _, change := range at {
			change(&s)
		}
		o, err := p.object(s, f)
		return func(w *writer, v *value) {
			to := v.child()
			if !set(v, to) {
				w.null()
				return
			}
			o.write(w, to)
		}, err
	}
}

// several compiles a field that is a list of objects: set fills in the value of
// each, and says when there is none left.
func several(r reads, set func(v *value, i int, to *value) bool, at ...func(s *scope)) compile {
	return func(p *planner, s scope, f graphql.CollectedField) (writeFunc, error) {
		r(s)
		for _, change := range at {
			change(&s)
		}
		o, err := p.object(s, f)
		return func(w *writer, v *value) { o.writeAll(w, v, set) }, err
	}
}

func (s *selection) writeAll(w *writer, v *value, set func(v *value, i int, to *value) bool) {
	w.buf = append(w.buf, '[')
	for i := 0; ; i++ {
		to := v.child()
		if !set(v, i, to) {
			break
		}
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		s.write(w, to)
	}
	w.buf = append(w.buf, ']')
}

// ofRow moves to the node of a row.
func ofRow(s *scope) { s.want, s.single = &s.hop.want, false }

// connection compiles a list below a node.
func connection(p *planner, s scope, f graphql.CollectedField) (writeFunc, error) {
	if s.want.closed {
		return nil, errUnplanned
	}
	h, at, err := p.join(&s.want.hops, s, f, nil)
	if err != nil {
		return nil, err
	}
	return p.list(h, f, func(v *value) *store.List { return &v.below[at] })
}

// list compiles a connection, given how its list is found.
func (p *planner) list(h *hopPlan, f graphql.CollectedField, find func(v *value) *store.List) (writeFunc, error) {
	o, err := p.object(scope{hop: h}, f)
	return func(w *writer, v *value) {
		to := v.child()
		to.list, to.hop = find(v), h
		o.write(w, to)
	}, err
}

// evidence compiles how we know of a node.
func evidence(p *planner, s scope, f graphql.CollectedField) (writeFunc, error) {
	if s.want.closed {
		return nil, errUnplanned
	}
	h, at, err := p.join(&s.want.hops, s, f, nil)
	if err != nil {
		return nil, err
	}
	return p.rows(h, f, func(v *value) *store.List { return &v.below[at] })
}

// edgeEvidence compiles how we know of a tie or a stated number.
func edgeEvidence(p *planner, s scope, f graphql.CollectedField) (writeFunc, error) {
	h, at, err := p.join(&s.hop.edge, s, f, nil)
	if err != nil {
		return nil, err
	}
	return p.rows(h, f, func(v *value) *store.List { return &v.row.Edge[at] })
}

// rows compiles a plain list, given how it is found.
func (p *planner) rows(h *hopPlan, f graphql.CollectedField, find func(v *value) *store.List) (writeFunc, error) {
	s := scope{hop: h, want: &h.want}
	itsRows(s)
	o, err := p.object(s, f)
	return func(w *writer, v *value) {
		l := find(v)
		o.writeAll(w, v, func(_ *value, i int, to *value) bool {
			if i >= len(l.Rows) {
				return false
			}
			to.row, to.hop, to.node, to.below = &l.Rows[i], h, l.Rows[i].Node, l.Rows[i].Below
			return true
		})
	}, err
}

// partOf compiles the one node to which a hop of a node leads.
func partOf(p *planner, s scope, f graphql.CollectedField) (writeFunc, error) {
	if s.want.closed {
		return nil, errUnplanned
	}
	h, at, err := p.join(&s.want.hops, s, f, nil)
	if err != nil {
		return nil, err
	}
	return p.one(h, s, f, func(v *value) *store.List { return &v.below[at] })
}

// edgeNode compiles the one node to which a hop of a tie leads.
func edgeNode(p *planner, s scope, f graphql.CollectedField) (writeFunc, error) {
	h, at, err := p.join(&s.hop.edge, s, f, nil)
	if err != nil {
		return nil, err
	}
	return p.one(h, s, f, func(v *value) *store.List { return &v.row.Edge[at] })
}

func (p *planner) one(h *hopPlan, s scope, f graphql.CollectedField, find func(v *value) *store.List) (writeFunc, error) {
	return inside(itsRows, func(v, to *value) bool {
		l := find(v)
		if len(l.Rows) == 0 {
			return false
		}
		to.node, to.below = l.Rows[0].Node, l.Rows[0].Below
		return true
	})(p, scope{hop: h, want: &h.want, single: s.single}, f)
}

// through compiles the persons through whom an organisation was present. At an
// event of a pair they are asked for both.
func through(p *planner, s scope, f graphql.CollectedField) (writeFunc, error) {
	h, at, err := p.join(&s.hop.edge, s, f, nil)
	if err != nil || !s.meeting {
		return p.throughAt(h, f, at, at, err)
	}
	other := h.asked
	other.hop.Field = store.ThroughOther
	twin, second := join(&s.hop.edge, other)
	write, err := p.throughAt(h, f, at, second, err)
	twin.want, twin.only, twin.rows = h.want, h.only, h.rows
	return write, err
}

func (p *planner) throughAt(h *hopPlan, f graphql.CollectedField, first, second int, err error) (writeFunc, error) {
	if err != nil {
		return nil, err
	}
	return p.rows(h, f, func(v *value) *store.List {
		if v.second {
			return &v.row.Edge[second]
		}
		return &v.row.Edge[first]
	})
}

// pairEvents compiles the events of a pair: of one at the root, or of an actor's own.
func pairEvents(p *planner, s scope, f graphql.CollectedField) (writeFunc, error) {
	if s.hop.hop.Field == store.ActorEncounters {
		h, at, err := p.join(&s.hop.edge, s, f, s.hop.hop.Encounters)
		if err != nil {
			return nil, err
		}
		return p.list(h, f, func(v *value) *store.List { return &v.row.Edge[at] })
	}
	var asked []*hopPlan
	if s.hop.events != nil {
		asked = []*hopPlan{s.hop.events}
	}
	h, at, err := p.join(&asked, s, f, s.hop.hop.Encounters)
	if err != nil {
		return nil, err
	}
	if at > 0 {
		return nil, errUnplanned // two different pages of events of one pair
	}
	s.hop.events = h
	return p.list(h, f, func(v *value) *store.List { return v.row.Encounter.Events })
}
