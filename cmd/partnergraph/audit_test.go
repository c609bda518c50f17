package main

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// TestAuditVerify prints the head; against it, it finds that the end was cut off, and of anything else it names the record.
func TestAuditVerify(t *testing.T) {
	data := inhabited(t)
	does(t, "contact", "list", "--values", "--data", data)
	does(t, "contact", "list", "--values", "--data", data)
	out := does(t, "audit", "verify", "--data", data)
	_, rest, _ := strings.Cut(out, "\nhead ")
	head, _, _ := strings.Cut(rest, "\n")
	if !strings.HasPrefix(out, "3 records") || !strings.HasPrefix(head, "3:") || !strings.Contains(out, "keep this one") {
		t.Fatalf("verify says\n%s", out)
	}
	does(t, "audit", "verify", "--head", head, "--data", data)
	fails(t, []string{"audit", "verify", "--head", "x", "--data", data}, "--head: a head is written NUMBER:HASH")
	change := func(statement string) {
		t.Helper()
		db, err := sql.Open("sqlite", filepath.Join(data, "partnergraph.db"))
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = db.Close() }()
		rows, err := db.Query("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE '%audit%'")
		if err != nil {
			t.Fatal(err)
		}
		var triggers []string
		for rows.Next() {
			var name string
			if err := rows.Scan(&name); err != nil {
				t.Fatal(err)
			}
			triggers = append(triggers, name)
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			t.Fatal(err)
		}
		for _, name := range triggers {
			if _, err := db.Exec("DROP TRIGGER " + name); err != nil {
				t.Fatal(err)
			}
		}
		if result, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		} else if n, _ := result.RowsAffected(); n != 1 {
			t.Fatalf("%s changed %d rows", statement, n)
		}
	}
	change("DELETE FROM audit WHERE number = 3")
	does(t, "audit", "verify", "--data", data)
	fails(t, []string{"audit", "verify", "--head", head, "--data", data}, "record 3 of the audit log is missing", "the end of the log was cut off")
	change("UPDATE audit SET actor = 'token:other' WHERE number = 1")
	fails(t, []string{"audit", "verify", "--data", data}, "record 1 of the audit log was changed")
	change("DELETE FROM audit WHERE number = 1")
	fails(t, []string{"audit", "verify", "--data", data}, "record 1 of the audit log is missing")
}

// TestAuditList, of all and of one, for people and for programs.
func TestAuditList(t *testing.T) {
	data := inhabited(t)
	does(t, "contact", "allow", "contact:c1", "--data", data, "--purpose", "VISIT", "--ground", "CONSENT", "--scope", "COORDINATOR", "--evidence", "x")
	if out := does(t, "audit", "list", "--data", data, "--subject", "contact:c1"); strings.Count(out, "\n") != 1 || !strings.Contains(out, "BASIS_SET") {
		t.Error(out)
	}
	var previous string
	for i, line := range strings.Split(strings.TrimSpace(does(t, "audit", "list", "--json", "--data", data)), "\n") {
		var record auditLine
		if err := json.Unmarshal([]byte(line), &record); err != nil || record.Number != i+1 || record.Actor != "local" || record.Previous != previous || fmt.Sprint(record.Categories) != "[CONTACT]" {
			t.Errorf("%s: %v", line, err)
		}
		previous = record.Hash
	}
}

// TestRetentionCommand: a dry run changes nothing.
func TestRetentionCommand(t *testing.T) {
	data := inhabited(t)
	rules := filepath.Join(folder(t, map[string]string{"retention.csv": "what,kind,days\nCONTACT_SOURCE_DATED,PERSONAL,30\n"}), "retention.csv")
	if out := does(t, "retention", "--rules", rules, "--dry-run", "--data", data); !strings.Contains(out, "would go now: 1\n  CONTACT_SOURCE_DATED contact:c1, kept until 2022-08-30") || strings.Count(does(t, "contact", "list", "--data", data), "\n") != 2 {
		t.Error(out)
	}
	if out := does(t, "retention", "--rules", rules, "--data", data); !strings.Contains(out, "removed: 1") || !strings.Contains(out, "nothing that was deleted is left") || bytesIn(t, data, annaCanary) > 0 {
		t.Error(out)
	}
	if out := does(t, "retention", "--rules", rules, "--data", data); !strings.Contains(out, "removed: 0") || strings.Count(does(t, "audit", "list", "--data", data), "RETENTION") != 1 {
		t.Error(out)
	}
	fails(t, []string{"retention", "--rules", rules + "x", "--data", data}, "is the path right?")
	bad := filepath.Join(folder(t, map[string]string{"r.csv": "what,days\nALL,1\n"}), "r.csv")
	fails(t, []string{"retention", "--rules", bad, "--data", data}, "r.csv:2: what \"ALL\"", "nothing was changed: 1 problems")
}

// TestPrivacyRegister tells of every field that the contract marks, in both languages, with or without a store.
func TestPrivacyRegister(t *testing.T) {
	data := inhabited(t)
	does(t, "contact", "allow", "contact:c1", "--data", data, "--purpose", "VISIT", "--ground", "CONSENT", "--scope", "COORDINATOR", "--evidence", "x")
	fields, err := personalFields()
	if err != nil || len(fields) < 20 {
		t.Fatalf("%d fields, %v", len(fields), err)
	}
	fr, en := does(t, "privacy", "register", "--language", "fr", "--data", data), does(t, "privacy", "register", "--language", "en", "--data", data)
	missing := 0
	for _, f := range fields {
		if !strings.Contains(fr, "`"+f.Name+"`") || !strings.Contains(en, "`"+f.Name+"`") {
			missing++
			t.Errorf("%s is missing", f.Name)
		}
	}
	if !strings.Contains(fr, "| préparation d’une visite | consentement") || !strings.Contains(en, "| preparing a visit | consent") {
		t.Errorf("the uses are missing:\n%s", en)
	}
	t.Chdir(t.TempDir())
	if out := does(t, "privacy", "register", "--language", "en"); !strings.Contains(out, "Nothing is set.") {
		t.Error(out)
	}
	fails(t, []string{"privacy", "register"}, "--language")
	t.Logf("TRUST P1 %d of %d fields that the contract marks as personal are missing in the register of processing", missing, len(fields))
}
