package changes_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// The variables that turn this test binary into a process that imports.
const (
	helperStore  = "PARTNERGRAPH_TEST_STORE"
	helperTables = "PARTNERGRAPH_TEST_TABLES"
	helperSteps  = "PARTNERGRAPH_TEST_SMALL_STEPS"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(helperStore); path != "" {
		os.Exit(helper(path, os.Getenv(helperTables), os.Getenv(helperSteps) != ""))
	}
	os.Exit(m.Run())
}

// helper imports tables into a store as a process that may be killed.
func helper(path, dir string, small bool) int {
	if small {
		changes.Lower(25, 25, 1)
	}
	ctx := context.Background()
	s, err := sqlite.Open(ctx, path)
	if err == nil {
		_, err = changes.Import(ctx, s, os.DirFS(dir), quiet)
		err = errors.Join(err, s.Close())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// kills is how often each import is killed.
func kills() int {
	if n, err := strconv.Atoi(os.Getenv("PARTNERGRAPH_KILLS")); err == nil {
		return n
	}
	return 5
}

// TestKilledImport: whenever an import is killed, the store has all of it or none, or
// – of a large one – says that it is unfinished and can be finished.
func TestKilledImport(t *testing.T) {
	dir := gatherings(t, 20)
	want := content(t, imported(t, dir))
	none := content(t, openAt(t, newPath(t)))
	for name, small := range map[string]bool{"at once": false, "in batches": true} {
		t.Run(name, func(t *testing.T) {
			began := time.Now()
			if err := importProcess(t.Context(), newPath(t), dir, small); err != nil {
				t.Fatalf("an import that nobody kills: %v", err)
			}
			whole := time.Since(began)
			random := rand.New(rand.NewPCG(uint64(kills()), 1))
			found := map[string]int{}
			for range kills() {
				path := newPath(t)
				ctx, cancel := context.WithTimeout(t.Context(), time.Duration(random.Int64N(int64(whole*5/4))))
				_ = importProcess(ctx, path, dir, small) // killed, or done before
				cancel()
				found[afterKill(t, path, dir, none, want)]++
			}
			if !small && found["unfinished"] > 0 {
				t.Error("an import in one transaction was left unfinished")
			}
			t.Logf("of %d kills within %v: %v", kills(), whole, found)
		})
	}
}

// importProcess imports in a process of its own, which is killed when the context ends.
func importProcess(ctx context.Context, path, dir string, small bool) error {
	command := exec.CommandContext(ctx, os.Args[0])
	command.Env = append(os.Environ(), helperStore+"="+path, helperTables+"="+dir)
	if small {
		command.Env = append(command.Env, helperSteps+"=1")
	}
	command.Stderr = os.Stderr
	return command.Run()
}

// afterKill says in which state a store is, finishes it and requires that it is then
// as if nothing had happened.
func afterKill(t *testing.T, path, dir, none, want string) (state string) {
	t.Helper()
	s := openAt(t, path)
	defer func() { _ = s.Close() }()
	switch view, err := s.View(t.Context()); {
	case errors.Is(err, store.ErrUnfinished):
		state = "unfinished"
		defer changes.Lower(25, 25, 1)()
		importInto(t, s, dir)
	case err != nil:
		t.Fatalf("after a kill: %v", err)
	case testkit.Revision(t, view) == 0:
		view.Close()
		state = "none"
		same(t, "a store that holds nothing", content(t, s), none)
		importInto(t, s, dir)
	default:
		view.Close()
		state = "all"
	}
	same(t, "a store after "+state, content(t, s), want)
	if events, differences := checked(t, s); len(differences) > 0 || events == 0 {
		t.Errorf("after %s the check of %d events finds %q", state, events, differences)
	}
	return state
}
