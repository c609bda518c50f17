package graph

import (
	"context"
	"errors"
	"io"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// lookAhead is the extension that reads the whole selection of a field at the
// root first. What is asked wrongly anywhere in it is refused before anything is read.
type lookAhead struct {
	// answers tells whether what can be planned is answered by one question;
	// otherwise all is left to the resolvers.
	answers bool
}

var _ interface {
	graphql.HandlerExtension
	graphql.RootFieldInterceptor
} = lookAhead{}

// ExtensionName names the extension.
func (lookAhead) ExtensionName() string { return "LookAhead" }

// Validate accepts every schema.
func (lookAhead) Validate(graphql.ExecutableSchema) error { return nil }

// InterceptRootField answers the field, or leaves it to the resolvers: a mutation always, for nothing is read before it is done.
func (l lookAhead) InterceptRootField(ctx context.Context, next graphql.RootResolver) (m graphql.Marshaler) {
	field := graphql.GetRootFieldContext(ctx).Field
	if isMutation(ctx) || field.Name == "viewer" {
		return next(ctx)
	}
	at := graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: "Query", Field: field})
	defer func() {
		if r := recover(); r != nil {
			graphql.AddError(at, graphql.Recover(at, r))
			m = graphql.Null
		}
	}()
	p := &planner{operation: operationOf(ctx), oc: graphql.GetOperationContext(ctx)}
	answer, err := p.root(ctx, field)
	switch {
	case errors.Is(err, errUnplanned) || err == nil && !l.answers:
		m, err = p.room.within(next(ctx))
	case err == nil:
		if m, err = answer(ctx); err == nil {
			m, err = p.room.written(m)
		}
	}
	if err != nil {
		graphql.AddError(at, blame(at, field.Field, err))
		return graphql.Null
	}
	return m
}

// misasked is an error in the arguments of a field.
type misasked struct {
	error
	field *ast.Field
}

func (m misasked) Unwrap() error { return m.error }

// blame says in which place of the query an error lies: the answer has only the
// field at the root.
func blame(ctx context.Context, root *ast.Field, err error) error {
	field := root
	if m := (misasked{}); errors.As(err, &m) {
		field = m.field
	}
	at := gqlerror.Location{Line: field.Position.Line, Column: field.Position.Column}
	return &gqlerror.Error{Err: err, Message: err.Error(), Path: graphql.GetPath(ctx), Locations: []gqlerror.Location{at}}
}

// answerFunc puts the question and writes the answer.
type answerFunc func(ctx context.Context) (graphql.Marshaler, error)

// root plans a field at the root.
func (p *planner) root(ctx context.Context, f graphql.CollectedField) (answerFunc, error) {
	args, err := argumentsOf(f.Field, p.variables)
	if err != nil {
		return nil, err
	}
	view, err := p.view(ctx)
	if err != nil {
		return nil, err
	}
	r := rootPlan{planner: p, field: f, args: args, view: view}
	switch f.Name {
	case "node":
		return r.node()
	case "nodes":
		return r.nodes()
	case "search":
		return r.search()
	case "encounters":
		return r.encounters()
	}
	if _, isList := rootLists[f.Name]; isList {
		return r.list()
	}
	return nil, errUnplanned
}

// rootPlan is a field at the root that is being planned.
type rootPlan struct {
	*planner
	field graphql.CollectedField
	args  arguments
	view  store.View
}

func (r rootPlan) writer() *writer {
	return &writer{buf: make([]byte, 0, 4096), today: r.questions.Today(), room: r.room}
}

// MarshalGQL writes what was written already.
func (w *writer) MarshalGQL(to io.Writer) { _, _ = to.Write(w.buf) }

func (r rootPlan) node() (answerFunc, error) {
	id, err := nodeID("id", r.args["id"])
	if err != nil {
		return nil, err
	}
	want := &wantPlan{}
	o, err := r.object(scope{want: want, single: true}, r.field)
	return func(ctx context.Context) (graphql.Marshaler, error) {
		rows, err := r.questions.Nodes(ctx, r.view, r.viewer, []network.ID{id}, want.want())
		if err != nil {
			return nil, err
		}
		w := r.writer()
		r.writeNode(w, o, rows[0], &value{})
		return w, nil
	}, err
}

func (r rootPlan) writeNode(w *writer, o *selection, row *store.Row, v *value) {
	if row == nil {
		w.null()
		return
	}
	v.node, v.below = row.Node, row.Below
	o.write(w, v)
}

func (r rootPlan) nodes() (answerFunc, error) {
	ids, err := r.args.ids("ids")
	if err != nil {
		return nil, err
	}
	want := &wantPlan{}
	o, err := r.object(scope{want: want}, r.field)
	return func(ctx context.Context) (graphql.Marshaler, error) {
		rows, err := r.questions.Nodes(ctx, r.view, r.viewer, ids, want.want())
		if err != nil {
			return nil, err
		}
		w, v := r.writer(), &value{}
		w.buf = append(w.buf, '[')
		for i, row := range rows {
			if i > 0 {
				w.buf = append(w.buf, ',')
			}
			r.writeNode(w, o, row, v)
		}
		w.buf = append(w.buf, ']')
		return w, nil
	}, err
}

// connection plans a connection at the root: read puts the question.
func (r rootPlan) connection(h *hopPlan, read func(ctx context.Context) (*store.List, error)) (answerFunc, error) {
	o, err := r.object(scope{hop: h}, r.field)
	return func(ctx context.Context) (graphql.Marshaler, error) {
		l, err := read(ctx)
		if err != nil {
			return nil, err
		}
		w := r.writer()
		o.write(w, &value{list: l, hop: h})
		return w, nil
	}, err
}

func (r rootPlan) list() (answerFunc, error) {
	q, name, err := r.listQuestion(r.field.Name, r.args)
	if err != nil {
		return nil, err
	}
	h := &hopPlan{asked: asked{list: name}}
	return r.connection(h, func(ctx context.Context) (*store.List, error) {
		q.Page, q.Total, q.Withheld, q.Only, q.Want = h.page(q.Page), h.total, h.withheld, h.row(), h.want.want()
		return r.questions.List(ctx, r.view, r.viewer, q)
	})
}

func (r rootPlan) search() (answerFunc, error) {
	q, err := r.searchQuestion(r.args)
	if err != nil {
		return nil, err
	}
	h := &hopPlan{asked: asked{list: searchList}}
	return r.connection(h, func(ctx context.Context) (*store.List, error) {
		q.Page, q.Total, q.Only, q.Want = h.page(q.Page), h.total, h.row(), h.want.want()
		return r.questions.Search(ctx, r.view, r.viewer, q)
	})
}

func (r rootPlan) encounters() (answerFunc, error) {
	q, err := r.encounterQuestion(r.args)
	if err != nil {
		return nil, err
	}
	h := &hopPlan{asked: asked{list: encountersList}}
	h.hop.Encounters = &q.Filter
	return r.connection(h, func(ctx context.Context) (*store.List, error) {
		q.Page, q.Total, q.Withheld, q.Only, q.Want = h.page(q.Page), h.total, h.withheld, h.row(), h.want.want()
		if h.events != nil {
			events := h.events.whole()
			q.Events = &events
		}
		return r.questions.Encounters(ctx, r.view, r.viewer, q)
	})
}
