package neo4j

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/db"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

// watchedTransaction notes what is run in it.
type watchedTransaction struct {
	neo4j.ManagedTransaction
	ran map[string]map[string]any
}

func (w watchedTransaction) Run(ctx context.Context, text string, params map[string]any) (neo4j.ResultWithContext, error) {
	w.ran[text] = params
	return w.ManagedTransaction.Run(ctx, text, params)
}

// reading whole labels, types or indexes: what no change may do, since it would take longer the larger the network is.
var wholeReads = []string{"AllNodesScan", "LabelScan", "RelationshipsScan", "TypeScan", "IndexScan"}

// TestPlansOfChanges begin at ids, also in a database of which nothing is known yet.
func TestPlansOfChanges(t *testing.T) {
	server := neo4jtest.Shared(t)
	server.Empty(t)
	s, err := Open(t.Context(), Options{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	ran := everyStatement(t, s)
	if len(ran) < 30 {
		t.Fatalf("%d statements: this test shows nothing", len(ran))
	}
	for text, params := range ran {
		for _, operator := range operators(t, s, text, params) {
			whole := slices.ContainsFunc(wholeReads, func(name string) bool { return strings.Contains(operator, name) })
			if whole && !strings.Contains(text, "$lock") {
				t.Errorf("%s: %s", operator, text)
			}
			// Ways that meet again are as many as there are crossings: they must not be gone one by one.
			if strings.Contains(operator, "VarLengthExpand") && !strings.Contains(operator, "Pruning") && !strings.Contains(text, "PART_OF*0..") {
				t.Errorf("%s: %s", operator, text)
			}
		}
	}
}

// everyStatement makes a change of everything, takes it back, and returns what was run with its parameters.
func everyStatement(t *testing.T, s *Store) map[string]map[string]any {
	t.Helper()
	if err := s.Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	rows := notation.MustParse(`organisation:a
organisation:b
person:p
source:s
event:whole kind=SEMINAR status=HELD
event:part kind=WORKSHOP status=HELD
event:part PART_OF event:whole
organisation:a MEMBER_OF organisation:b
person:p HOLDS_POSITION organisation:a
person:p TOOK_PART_IN event:whole role=DELEGATE delegation=organisation:b`)
	rows.Numbers = []network.StatedNumber{{ID: "number:n", Node: "event:whole", Counted: network.CountedDelegates, Delegation: "organisation:b", Value: 3}}
	rows.Evidence = append(rows.Evidence, network.Evidence{ID: "evidence:e", Subject: "person:p", Source: "source:s", Certainty: network.Stated, Names: []network.ID{"person:p"}},
		network.Evidence{ID: "evidence:f", Subject: "event:whole", Source: "source:s", Certainty: network.Stated})
	all := []network.ID{"organisation:a", "person:p", "source:s", "event:whole", "number:n", "evidence:e", rows.Ties[0].ID}
	ran := map[string]map[string]any{}
	session := s.writeSession(t.Context())
	defer func() { _ = session.Close(t.Context()) }()
	stop := errors.New("stop")
	_, err := session.ExecuteWrite(t.Context(), func(tx neo4j.ManagedTransaction) (any, error) {
		w := newWriter(watchedTransaction{tx, ran})
		return nil, errors.Join(w.begin(t.Context(), "t"), changeAll(t.Context(), w, rows, all), w.end(t.Context(), "t"), stop)
	})
	if err == nil || err.Error() != stop.Error() {
		t.Fatal(err)
	}
	return ran
}

// changeAll asks a writer for all that it can do.
func changeAll(ctx context.Context, w *writer, rows network.Tables, all []network.ID) error {
	errs := []error{w.Put(ctx, rows), w.Put(ctx, rows), w.Refresh(ctx)}
	for _, kind := range kindsThat(network.TieKind.Acyclic) {
		w.begun[kind]["event:part"] = true
		_, err := w.Cycle(ctx, kind)
		errs = append(errs, err)
	}
	roots, err := w.Roots(ctx, all)
	errs = append(errs, err)
	_, err = w.RootsAfter(ctx, "", 10)
	errs = append(errs, err)
	_, err = w.Types(ctx, all)
	errs = append(errs, err)
	_, err = w.Events(ctx, roots)
	errs = append(errs, err)
	facts, err := w.Facts(ctx, roots)
	errs = append(errs, err, w.PutDerived(ctx, network.Derive(facts.Events, facts.Positions)))
	_, err = w.Derived(ctx, roots)
	return errors.Join(append(errs, err, w.Delete(ctx, all), w.Refresh(ctx))...)
}

// operators are those of the plan of a statement.
func operators(t *testing.T, s *Store, text string, params map[string]any) (names []string) {
	t.Helper()
	planned(t, s, text, params, func(p *db.Plan) { names = append(names, p.Operator) })
	return names
}

// details are what the operators of a plan say of themselves.
func details(t *testing.T, s *Store, text string, params map[string]any) (said []string) {
	t.Helper()
	planned(t, s, text, params, func(p *db.Plan) { said = append(said, fmt.Sprint(p.Arguments["Details"])) })
	return said
}

// planned visits the operators of the plan for a text.
func planned(t *testing.T, s *Store, text string, params map[string]any, each func(*db.Plan)) {
	t.Helper()
	session := s.writeSession(t.Context())
	defer func() { _ = session.Close(t.Context()) }()
	result, err := session.Run(t.Context(), "EXPLAIN "+text, params)
	if err != nil {
		t.Fatal(err)
	}
	summary, err := result.Consume(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var visit func(p *db.Plan)
	visit = func(p *db.Plan) {
		each(p)
		for i := range p.Children {
			visit(&p.Children[i])
		}
	}
	// Children of the driver's own type are all the last one (5.28.4).
	visit((*db.Plan)(reflect.ValueOf(summary.Plan()).Elem().FieldByName("plan").UnsafePointer()))
}
