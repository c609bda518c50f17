package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// storeIn opens the embedded store of a folder until the test ends, or closes it.
func storeIn(t *testing.T, data string) store.Store {
	t.Helper()
	s, err := place{folder: data}.openNow(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// step is the change that makes revision n of the model: an organisation, a topic, and a tie between them.
func step(n int) network.Tables {
	organisation, topic := network.ID("organisation:o"+strconv.Itoa(n)), network.ID("topic:t"+strconv.Itoa(n))
	return network.Tables{
		Nodes: []network.Entity{
			&network.Organisation{Node: network.Node{ID: organisation, Name: "O" + strconv.Itoa(n)}},
			&network.Topic{Node: network.Node{ID: topic, Name: "T" + strconv.Itoa(n)}},
		},
		Ties: []network.Tie{{ID: "tie:" + network.ID(strconv.Itoa(n)), Kind: network.WorksOn, From: organisation, To: topic}},
	}
}

// rowIDs are the ids of all rows of a store, as a checksum over them in order and how many they are.
func rowIDs(t *testing.T, s store.Store) (sum string, rows int) {
	t.Helper()
	view := testkit.View(t, s)
	defer view.Close()
	hash := sha256.New()
	err := view.Rows(t.Context(), network.Viewer{Access: network.Admin}, func(batch network.Tables) error {
		for _, e := range batch.Nodes {
			rows++
			_, _ = fmt.Fprintln(hash, e.Core().ID, e.Core().Name, e.Core().ChangedAtRevision)
		}
		for i := range batch.Ties {
			rows++
			_, _ = fmt.Fprintln(hash, batch.Ties[i].ID, batch.Ties[i].From, batch.Ties[i].To, batch.Ties[i].ChangedAtRevision)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return string(hash.Sum(nil)), rows
}

// model is a store to which the first n steps were applied, and nothing else.
func model(t *testing.T, n int) (sum string, rows int) {
	t.Helper()
	s := storeIn(t, inTemp(t, "model"))
	for i := 1; i <= n; i++ {
		if _, err := changes.Apply(t.Context(), s, changes.Change{Put: step(i)}); err != nil {
			t.Fatal(err)
		}
	}
	return rowIDs(t, s)
}

var backupOf = regexp.MustCompile(`^backup of revision (\d+): `)

// TestBackupUnderLoad: backups are made while somebody writes without a pause; each restores to the network as it was after some
// change, with all before it and nothing after it.
func TestBackupUnderLoad(t *testing.T) {
	const backups = 6
	data, dir := inTemp(t, "data"), t.TempDir()
	s := storeIn(t, data)
	ctx, stop := context.WithCancel(t.Context())
	written, ended := make(chan int, 1<<16), make(chan error, 1)
	go func() {
		for n := 1; ; n++ {
			if _, err := changes.Apply(ctx, s, changes.Change{Put: step(n)}); err != nil {
				ended <- err
				return
			}
			written <- n
		}
	}()
	<-written
	revisions := make([]int, backups)
	for i := range backups {
		for range 5 { // some changes lie between two
			<-written
		}
		out := does(t, "backup", "--data", data, filepath.Join(dir, strconv.Itoa(i)+".db"))
		found := backupOf.FindStringSubmatch(out)
		if found == nil || !strings.Contains(out, "proven whole") {
			t.Fatalf("backup says %q", out)
		}
		revisions[i], _ = strconv.Atoi(found[1])
	}
	stop()
	if err := <-ended; ctx.Err() == nil {
		t.Fatal(err)
	}
	for i, revision := range revisions {
		to := inTemp(t, "restored")
		if out := does(t, "restore", "--data", to, filepath.Join(dir, strconv.Itoa(i)+".db")); !strings.Contains(out, fmt.Sprintf("restored revision %d ", revision)) {
			t.Errorf("restore says %q", out)
		}
		sum, rows := rowIDs(t, storeIn(t, to))
		wantSum, want := model(t, revision)
		if sum != wantSum || rows != want || rows != 3*revision {
			t.Errorf("the backup of revision %d holds %d rows, the model %d; the same: %v", revision, rows, want, sum == wantSum)
		}
	}
	t.Logf("TRUST T9 %d of %d backups made under write load (revisions %v) restore to exactly the network of their revision, by checksum against a model", backups, backups, revisions)
}

// TestBackupRefuses what it cannot do, and leaves nothing behind.
func TestBackupRefuses(t *testing.T) {
	data, dir := inTemp(t, "data"), t.TempDir()
	does(t, "import", "--data", data, small(t))
	there := filepath.Join(dir, "there.db")
	if err := os.WriteFile(there, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	fails(t, []string{"backup", "--data", data, there}, "is there already, and is not written over")
	fails(t, []string{"backup", "--data", data, filepath.Join(dir, "none", "x.db")}, "no backup was made", "cannot be written")
	fails(t, []string{"backup", "--data", inTemp(t, "none"), filepath.Join(dir, "x.db")}, "no backup was made", "there is no data file")
	fails(t, []string{"backup", "--data", folder(t, map[string]string{"partnergraph.db": strings.Repeat("tables", 50)}), filepath.Join(dir, "x.db")}, "not a database of this program")
	if got := testkit.Text(t, dir); got != "== there.db\nmine" {
		t.Errorf("the folder holds %s", got)
	}
	names(t, "bolt://127.0.0.1:1", "", "", "")
	fails(t, []string{"backup", filepath.Join(dir, "x.db")}, "neo4j-admin database dump")
	fails(t, []string{"restore", there}, "neo4j-admin", "restore --replay")
	fails(t, []string{"restore", "--replay"}, "PARTNERGRAPH_LEDGER")
}

// TestBackupWhileServing: the service answers meanwhile, and the copy is its owner's alone.
func TestBackupWhileServing(t *testing.T) {
	data, to := inTemp(t, "data"), inTemp(t, "backup.db")
	s := served(t, data)
	does(t, "backup", "--data", data, to)
	if status, _ := get(t, s.address+"/readyz"); status != 200 {
		t.Errorf("/readyz: %d", status)
	}
	if info, err := os.Stat(to); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v, want 600: it holds persons", info, err)
	}
	fails(t, []string{"restore", "--data", data, to}, "a service or a command has", "stop it")
	s.stop()
	does(t, "restore", "--data", data, to)
	if second := served(t, data); !strings.Contains(second.said, "at revision 1 (from the store)") {
		t.Errorf("after the restore serve says %q", second.said)
	}
}
