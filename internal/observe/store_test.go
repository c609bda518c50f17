package observe_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/observe"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

// changing is a store that makes changes, and then fails as it is told.
type changing struct {
	store.Store
	fails error
}

func (c *changing) Update(ctx context.Context, change func(context.Context, store.Writer) error) (int, error) {
	if err := change(ctx, nil); err != nil {
		return 0, fmt.Errorf("nothing was changed: %w", err)
	}
	return 1, c.fails
}

func (c *changing) Record(ctx context.Context, change func(context.Context, store.Register) error) error {
	if err := change(ctx, nil); err != nil {
		return fmt.Errorf("nothing was changed: %w", err)
	}
	return c.fails
}

// diskFull is what a database says by a code.
type diskFull struct{}

func (diskFull) Error() string { return "disk full" }
func (diskFull) Code() int     { return 13 }

// TestRefusalsAreNoFailures: what a rule refuses within a change is nothing the store has done wrong; what the store itself says there is.
func TestRefusalsAreNoFailures(t *testing.T) {
	for _, c := range []struct {
		name           string
		refuses, fails error
		kind           string // empty: no failure
	}{
		{"done", nil, nil, ""},
		{"refused for want of a basis", register.ErrNoBasis, nil, ""},
		{"refused as unknown", register.ErrNotFound, nil, ""},
		{"refused for a while", &register.TooMany{}, nil, ""},
		{"the store breaks", nil, errors.New("broken"), "other"},
		{"the store breaks after a rule refused nothing", nil, store.ErrUnavailable, "unavailable"},
		{"the store cannot be reached within", fmt.Errorf("holder: %w", store.ErrUnavailable), nil, "unavailable"},
		{"the disk is full within", fmt.Errorf("embedded store: %w", diskFull{}), nil, "other"},
	} {
		w := watch(t, observe.Options{})
		s := w.Store(&changing{fails: c.fails})
		_, updated := s.Update(t.Context(), func(context.Context, store.Writer) error { return c.refuses })
		recorded := s.Record(t.Context(), func(context.Context, store.Register) error { return c.refuses })
		for _, err := range []error{updated, recorded} {
			if (err != nil) != (c.refuses != nil || c.fails != nil) || c.refuses != nil && !errors.Is(err, c.refuses) {
				t.Errorf("%s: the caller is told %v", c.name, err)
			}
		}
		told := w.everything(t)
		counted := strings.Contains(told["metrics"], `partnergraph_store_errors_total{kind="`+c.kind+`"} 2`)
		logged := strings.Contains(told["the log"], "the store fails")
		if failed := c.kind != ""; counted != failed || logged != failed || !failed && strings.Contains(told["metrics"], "store_errors_total{") {
			t.Errorf("%s: counted %v, logged %v; a failure: %v\n%s", c.name, counted, logged, failed, told["the log"])
		}
		for _, call := range []string{"update", "record"} {
			if !strings.Contains(told["metrics"], `partnergraph_store_duration_seconds_count{call="`+call+`"} 1`) {
				t.Errorf("%s: that %s was called is not counted", c.name, call)
			}
		}
	}
}
