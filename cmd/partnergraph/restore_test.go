package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/auth"
	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

const canary = "kanariefugl"

// withPersons puts two persons with contact points into the store of a folder; the one is full of canaries.
func withPersons(t *testing.T, data string) store.Store {
	t.Helper()
	s := storeIn(t, data)
	person := func(id network.ID, name string) network.Entity {
		return &network.Person{Node: network.Node{ID: id, Name: name, Description: "of " + name}}
	}
	_, err := changes.Apply(t.Context(), s, changes.Change{Put: network.Tables{
		Nodes: []network.Entity{
			person("person:p1", canary+" One"), person("person:p2", "Bo Two"),
			&network.Source{Node: network.Node{ID: "source:s", Name: "A list"}},
		},
	}})
	if err == nil {
		_, err = register.New(s, time.Now).PutContacts(t.Context(), register.Local, []network.ContactPoint{
			{ID: "contact:c1", Holder: "person:p1", Kind: network.ContactPersonal, Medium: network.MediumEmail, Value: canary + "@mail.example", Source: "source:s"},
			{ID: "contact:c2", Holder: "person:p2", Kind: network.ContactPersonal, Medium: network.MediumEmail, Value: "bo@mail.example", Source: "source:s"},
		}, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// canariesIn counts the files of a folder in which the canary stands.
func canariesIn(t *testing.T, dir string) (found []string, files int) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		files++
		if bytes.Contains(bytes.ToLower([]byte(testkit.Content(t, filepath.Join(dir, entry.Name())))), []byte(canary)) {
			found = append(found, entry.Name())
		}
	}
	return found, files
}

// TestForgottenStayForgotten when a backup is restored in which they stand.
func TestForgottenStayForgotten(t *testing.T) {
	data, old := inTemp(t, "data"), inTemp(t, "backup.db")
	s := withPersons(t, data)
	does(t, "backup", "--data", data, old)
	if !strings.Contains(strings.ToLower(testkit.Content(t, old)), canary) {
		t.Fatal("the backup does not hold the canary: this test shows nothing")
	}
	ledger, err := register.OpenLedger(data)
	if err != nil {
		t.Fatal(err)
	}
	if f, err := register.New(s, time.Now).Forget(t.Context(), register.Local, "person:p1", ledger); err != nil || !f.Scrubbed {
		t.Fatalf("%+v %v", f, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if found, _ := canariesIn(t, data); len(found) > 0 {
		t.Errorf("after she was forgotten %q hold the canary", found)
	}
	out := does(t, "restore", "--data", data, old)
	if !strings.Contains(out, "1 persons forgotten again") {
		t.Errorf("restore says %s", out)
	}
	found, files := canariesIn(t, data)
	again := inTemp(t, "again.db")
	does(t, "backup", "--data", data, again)
	if strings.Contains(strings.ToLower(testkit.Content(t, again)), canary) {
		found = append(found, "a new backup")
	}
	if len(found) > 0 || files < 3 {
		t.Errorf("after the restore %q of %d files hold the canary", found, files)
	}
	if printed := does(t, "export", "--data", data, "--format", "json"); strings.Contains(printed, "p1") || !strings.Contains(printed, "Bo Two") {
		t.Errorf("the network is %s", printed)
	}
	t.Logf("TRUST P8 backup, forget, restore: 0 of %d files of the data folder and 0 bytes of a new backup hold the name or the address", files)

	without := inTemp(t, "elsewhere")
	fails(t, []string{"restore", "--data", without, again}, "nothing was restored", "there is no ledger in "+without, "forgotten.key")
	if exists(dataFile(without)) {
		t.Error("a store was made nevertheless")
	}
	does(t, "restore", "--data", without, "--without-ledger", again)
}

// auditHead verifies the audit log of a folder and returns its head and the action of its last record.
func auditHead(t *testing.T, data string) (register.Head, network.AuditAction) {
	t.Helper()
	s := storeIn(t, data)
	defer func() { _ = s.Close() }()
	head, err := register.New(s, time.Now).Verify(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	view := testkit.View(t, s)
	defer view.Close()
	last, err := view.AuditRecords(t.Context(), store.AuditQuery{Limit: 1})
	if err != nil || len(last) != 1 {
		t.Fatalf("%v %v", last, err)
	}
	return head, last[0].Action
}

// TestRestoreBringsNoRightsBack: what was revoked or withdrawn since the backup stays so, and what was written down stays written.
func TestRestoreBringsNoRightsBack(t *testing.T) {
	data, old := inTemp(t, "data"), inTemp(t, "backup.db")
	s := withPersons(t, data)
	r, now := register.New(s, time.Now), time.Now()
	wish := auth.TokenWish{Access: network.Coordinator, Label: "a test", Expires: now.AddDate(0, 1, 0)}
	token := func() store.Credential {
		_, c, err := auth.CreateToken(t.Context(), r, register.Local, wish, now)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	basis := network.Basis{Purpose: network.PurposeJobShadowing, Ground: network.GroundConsent, Scope: network.Coordinator, Evidence: "a letter", From: network.DayOfTime(now) - 1}
	for _, id := range []network.ID{"contact:c1", "contact:c2"} {
		if _, err := r.SetBasis(t.Context(), register.Local, id, basis); err != nil {
			t.Fatal(err)
		}
	}
	revoked, kept := token(), token()
	does(t, "backup", "--data", data, old)
	_, err := auth.RevokeToken(t.Context(), r, register.Local, revoked.ID, now)
	if err == nil {
		_, err = r.WithdrawBasis(t.Context(), register.Local, "contact:c1", basis.Purpose)
	}
	if err != nil {
		t.Fatal(err)
	}
	made := token()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	before, _ := auditHead(t, data)

	out := does(t, "restore", "--data", data, old)
	if !strings.Contains(out, "3 records of the audit log") {
		t.Errorf("restore says %s", out)
	}
	if head, action := auditHead(t, data); head.Number != before.Number+1 || action != network.AuditRestore {
		t.Errorf("the audit log ends with %d, %s; want a RESTORE behind %d", head.Number, action, before.Number)
	}
	wantTokens(t, data, map[string]bool{revoked.ID: false, kept.ID: true, made.ID: true})
	held, err := contactsIn(t.Context(), storeIn(t, data))
	if err != nil || held["contact:c1"].Bases[0].Withdrawn == nil || held["contact:c2"].Bases[0].Withdrawn != nil {
		t.Errorf("the bases are %+v, %v", held, err)
	}

	elsewhere := inTemp(t, "elsewhere")
	if out := does(t, "restore", "--data", elsewhere, old); !strings.Contains(out, "token "+kept.ID+" is revoked") || !strings.Contains(out, "is not known") {
		t.Errorf("elsewhere restore says %s", out)
	}
	wantTokens(t, elsewhere, map[string]bool{revoked.ID: false, kept.ID: false})
	trusted := inTemp(t, "trusted")
	does(t, "restore", "--data", trusted, "--keep-tokens", old)
	wantTokens(t, trusted, map[string]bool{revoked.ID: true, kept.ID: true})
}

// wantTokens requires that these tokens are there, and which of them hold.
func wantTokens(t *testing.T, data string, holds map[string]bool) {
	t.Helper()
	s := storeIn(t, data)
	defer func() { _ = s.Close() }()
	view := testkit.View(t, s)
	defer view.Close()
	tokens, err := view.Credentials(t.Context(), store.Token)
	if err != nil || len(tokens) != len(holds) {
		t.Fatalf("%d tokens, %v; want %d", len(tokens), err, len(holds))
	}
	for _, token := range tokens {
		if want, known := holds[token.ID]; !known || token.Revoked.IsZero() != want {
			t.Errorf("token %s: revoked %v, want it to hold: %v", token.ID, token.Revoked, want)
		}
	}
}

// TestRestoreThatFails changes nothing and leaves nothing behind.
func TestRestoreThatFails(t *testing.T) {
	data, good := inTemp(t, "data"), inTemp(t, "good.db")
	does(t, "import", "--data", data, small(t))
	does(t, "backup", "--data", data, good)
	whole := testkit.Content(t, good)
	before := jsonOf(t, "--data", data)
	for name, c := range map[string]struct{ text, says string }{
		"nothing":     {"", "the file is empty"},
		"no database": {strings.Repeat("tables", 50), "not a database of this program"},
		"a half":      {whole[:len(whole)/8192*4096], "damaged"},
		"a hole":      {whole[:8192] + strings.Repeat("\x00", 8192) + whole[16384:], "damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(folder(t, map[string]string{"x.db": c.text}), "x.db")
			fails(t, []string{"restore", "--data", data, file}, "nothing was restored", c.says)
			if entries, err := os.ReadDir(data); err != nil || len(entries) != 1 || jsonOf(t, "--data", data) != before {
				t.Errorf("the folder holds %v, %v", entries, err)
			}
		})
	}
	fails(t, []string{"restore", "--data", data, inTemp(t, "none.db")}, "the backup cannot be read")
}

// TestRestoreOverADamagedFile: it cannot tell who has it open, and asks.
func TestRestoreOverADamagedFile(t *testing.T) {
	data, good := inTemp(t, "data"), inTemp(t, "good.db")
	does(t, "import", "--data", data, small(t))
	does(t, "backup", "--data", data, good)
	damaged := strings.Repeat("damaged", 1000)
	for path, text := range map[string]string{dataFile(data): damaged, dataFile(data) + "-wal": "a log of the damaged file"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	fails(t, []string{"restore", "--data", data, good}, "--offline")
	if testkit.Content(t, dataFile(data)) != damaged {
		t.Error("the file was changed")
	}
	if out := does(t, "restore", "--data", data, "--offline", "--keep-old", good); !strings.Contains(out, "remove it when you can") {
		t.Errorf("restore says %s", out)
	}
	kept, err := filepath.Glob(dataFile(data) + ".replaced-*")
	if err != nil || len(kept) != 2 { // with its log
		t.Errorf("%q are kept, %v", kept, err)
	}
	if got := does(t, "export", "--data", data, "--format", "json"); !strings.Contains(got, "organisation:one") {
		t.Errorf("the network is %s", got)
	}
	if _, err := os.Stat(dataFile(data) + "-wal"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a log is left: %v", err)
	}
}

// TestBackupCalledWrongly says how to call it, as restore does.
func TestBackupCalledWrongly(t *testing.T) {
	for _, args := range [][]string{
		{"backup"}, {"backup", "one", "two"}, {"backup", "--nothing", "one"}, {"restore"}, {"restore", "one", "two"}, {"restore", "--replay", "one"}, {"restore", "--nothing", "one"},
	} {
		t.Chdir(t.TempDir())
		if r := call(t, args...); r.code != 2 || !strings.Contains(r.err, "usage: partnergraph "+args[0]) {
			t.Errorf("%q: %d %s", args, r.code, r.err)
		}
		if entries, err := os.ReadDir("."); err != nil || len(entries) > 0 {
			t.Errorf("%q: the folder holds %v, %v", args, entries, err)
		}
	}
}

// TestRestoreWithAnOlderLedger is refused: who was forgotten last would come back.
func TestRestoreWithAnOlderLedger(t *testing.T) {
	data, backup := inTemp(t, "data"), inTemp(t, "backup.db")
	if err := withPersons(t, data).Close(); err != nil {
		t.Fatal(err)
	}
	does(t, "backup", "--data", data, backup)
	entries := filepath.Join(data, "forgotten.jsonl")
	does(t, "subject", "forget", "person:p2", "--yes", "--data", data)
	older := testkit.Content(t, entries)
	does(t, "subject", "forget", "person:p1", "--yes", "--data", data)
	newest := testkit.Content(t, entries)
	write := func(text string) {
		if err := os.WriteFile(entries, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(older)
	for _, args := range [][]string{{"restore", "--data", data, backup}, {"import", "--data", data, small(t)}, {"contact", "import", contactTable(t), "--data", data}} {
		fails(t, args, "the ledger is older than the audit log", "put the newest forgotten.key and forgotten.jsonl")
	}
	if found, _ := canariesIn(t, data); len(found) > 0 {
		t.Errorf("%q hold the canary", found)
	}
	write(newest)
	if out := does(t, "restore", "--data", data, backup); !strings.Contains(out, "2 persons forgotten again") {
		t.Errorf("restore says %s", out)
	}
}

// TestRestoreGivesNoBasisToAnotherAddress: what lets an address be used today says nothing of the one that had its id yesterday.
func TestRestoreGivesNoBasisToAnotherAddress(t *testing.T) {
	data, backup := inTemp(t, "data"), inTemp(t, "backup.db")
	s := withPersons(t, data)
	r := register.New(s, time.Now)
	does(t, "backup", "--data", data, backup)
	now := network.ContactPoint{ID: "contact:c1", Holder: "person:p1", Kind: network.ContactPersonal, Medium: network.MediumEmail, Value: "new@mail.example", Source: "source:s"}
	if _, err := r.PutContacts(t.Context(), register.Local, []network.ContactPoint{now}, nil); err != nil {
		t.Fatal(err)
	}
	basis := network.Basis{Purpose: network.PurposeVisit, Ground: network.GroundConsent, Scope: network.Coordinator, Evidence: "a letter", From: network.DayOfTime(time.Now()) - 1}
	for _, id := range []network.ID{"contact:c1", "contact:c2"} {
		if _, err := r.SetBasis(t.Context(), register.Local, id, basis); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if out := does(t, "restore", "--data", data, backup); !strings.Contains(out, "1 contact points that it did not hold as they are in the backup have no basis now") {
		t.Errorf("restore says %s", out)
	}
	held, err := contactsIn(t.Context(), storeIn(t, data))
	if c := held["contact:c1"]; err != nil || !strings.HasPrefix(c.Value, canary) || len(c.Bases) != 0 || len(held["contact:c2"].Bases) != 1 {
		t.Errorf("held are %+v, %v", held, err)
	}
}

// TestWhatAKilledRestoreLeaves is told when somebody is forgotten, and removed by the next restore.
func TestWhatAKilledRestoreLeaves(t *testing.T) {
	data, backup := inTemp(t, "data [1]"), inTemp(t, "backup.db")
	if err := withPersons(t, data).Close(); err != nil {
		t.Fatal(err)
	}
	does(t, "backup", "--data", data, backup)
	copied, replaced := filepath.Join(data, ".restoring-1.db"), dataFile(data)+".replaced-20260101T000000Z"
	for _, path := range []string{copied, copied + "-wal", replaced} {
		if err := os.WriteFile(path, []byte(canary), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"subject", "forget", "person:p2", "--data", data}, {"subject", "forget", "person:p2", "--yes", "--data", data}} {
		out := does(t, args...)
		for _, path := range []string{copied, copied + "-wal", replaced} {
			if !strings.Contains(out, path+" was left by a restore and may hold her") {
				t.Errorf("%q does not tell of %s:\n%s", args, path, out)
			}
		}
	}
	does(t, "restore", "--data", data, backup)
	if exists(copied) || exists(copied+"-wal") || !exists(replaced) {
		t.Error("the copy is there still, or what somebody kept is gone")
	}
	before, err := os.Stat(replaced)
	if err != nil {
		t.Fatal(err)
	}
	if err := unchanged(dataFile(data), before); err == nil {
		t.Error("a copy that another restore replaced is taken")
	}
}

// TestReplayIsForNeo4j: on the embedded store it would revoke all tokens below a service that runs.
func TestReplayIsForNeo4j(t *testing.T) {
	data := inTemp(t, "data")
	does(t, "token", "create", "--role", "ADMIN", "--label", "first", "--data", data)
	s := served(t, data)
	fails(t, []string{"restore", "--data", data, "--replay"}, "--replay is for a Neo4j that was restored", "partnergraph restore FILE")
	s.stop()
	if tokens := does(t, "token", "list", "--data", data); strings.Contains(tokens, "revoked") || !strings.Contains(tokens, "holds") {
		t.Errorf("the tokens are\n%s", tokens)
	}
	if log := does(t, "audit", "list", "--data", data); strings.Contains(log, "RESTORE") {
		t.Errorf("the log is\n%s", log)
	}
}
