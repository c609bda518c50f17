package tables

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

// exportedAt is the valid network as a store holds it at revision 7, its rows changed at several.
func exportedAt(t *testing.T) (rows network.Tables) {
	t.Helper()
	rows = readAll(t, valid.fs())
	for i, n := range rows.Nodes {
		n.Core().ChangedAtRevision = i%7 + 1
	}
	for i := range rows.Ties {
		rows.Ties[i].ChangedAtRevision = i%5 + 1
	}
	return rows
}

// TestAnExportTellsItsRevision and at which each node and tie changed.
func TestAnExportTellsItsRevision(t *testing.T) {
	rows, dir := exportedAt(t), filepath.Join(t.TempDir(), "export")
	w, err := NewExport(dir, 7)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Discard()
	if err := w.Write(rows); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	summary, problems, err := Check(context.Background(), os.DirFS(dir), nil)
	if err != nil || len(problems) > 0 || summary.Revision != 7 {
		t.Errorf("revision %d, problems %v, error %v", summary.Revision, problems, err)
	}
	if got := readAll(t, os.DirFS(dir)); !reflect.DeepEqual(got, rows) {
		t.Errorf("read back\n%+v\nwant\n%+v", got, rows)
	}
	files := exported(t, rows, 7)
	for name, text := range map[string]string{
		"revision.csv": "revision\n7\n",
		"topics.csv":   "id,name,description,changedAtRevision\ntopic:t,Reuse,,6\n",
		"met.csv":      "id,from,to,event,changedAtRevision\n" + string(rows.Ties[len(rows.Ties)-1].ID) + ",person:1,person:2,event:v,1\n",
		"names.csv":    "node,value,language,kind\norganisation:b,The City House,en,TRANSLATION\norganisation:b,BH,,ACRONYM\nplace:kbh,Copenhagen,en,TRANSLATION\n",
	} {
		if files[name] != text {
			t.Errorf("%s:\n%s\nwant\n%s", name, files[name], text)
		}
	}
}

// TestRowsWithoutARevision are written without any: as people edit them, and generate makes them.
func TestRowsWithoutARevision(t *testing.T) {
	files := written(t, exportedAt(t))
	if text, there := files["revision.csv"]; there {
		t.Errorf("revision.csv holds %q", text)
	}
	if want := "id,name,description\ntopic:t,Reuse,\n"; files["topics.csv"] != want {
		t.Errorf("topics.csv holds %q, want %q", files["topics.csv"], want)
	}
}

// TestProblemsOfRevisions: each by file and line, and nothing else.
func TestProblemsOfRevisions(t *testing.T) {
	const stamps = "id,name,changedAtRevision\ntopic:t,Reuse,"
	cases := []struct {
		name  string
		files folder
		want  Problem // Message: a part of it
	}{
		{"none", folder{"revision.csv": "revision\n"}, Problem{"revision.csv", 0, "", "", "has no row"}},
		{"two", folder{"revision.csv": "revision\n7\n8\n"}, Problem{"revision.csv", 3, "", "", "is a second row"}},
		{"zero", folder{"revision.csv": "revision\n0\n"}, Problem{"revision.csv", 2, "revision", "0", "from 1 to"}},
		{"negative", folder{"revision.csv": "revision\n-7\n"}, Problem{"revision.csv", 2, "revision", "-7", "digits alone"}},
		{"a word", folder{"revision.csv": "revision\nlast\n", "topics.csv": stamps + "9\n"}, Problem{"revision.csv", 2, "revision", "last", "whole number"}},
		{"too large", folder{"revision.csv": "revision\n1000000001\n"}, Problem{"revision.csv", 2, "revision", "1000000001", "thousand million"}},
		{"no header", folder{"revision.csv": ""}, Problem{"revision.csv", 1, "", "", "has no header"}},
		{"another column", folder{"revision.csv": "revision,date\n7,2022\n"}, Problem{"revision.csv", 1, "date", "date", "is not a column"}},
		{"a node of later", folder{"revision.csv": "revision\n7\n", "topics.csv": stamps + "8\n"},
			Problem{"topics.csv", 2, "changedAtRevision", "8", "later than 7"}},
		{"a node of later than the first", folder{"topics.csv": stamps + "2\n"},
			Problem{"topics.csv", 2, "changedAtRevision", "2", "without revision.csv"}},
		{"a node of zero", folder{"topics.csv": stamps + "0\n"}, Problem{"topics.csv", 2, "changedAtRevision", "0", "from 1 to"}},
		{"a node of a word", folder{"topics.csv": stamps + "x\n"}, Problem{"topics.csv", 2, "changedAtRevision", "x", "from 1 to"}},
		{"a tie of later", folder{"revision.csv": "revision\n7\n", "about.csv": "from,to,changedAtRevision\nevent:v,topic:t,7\nevent:w,topic:t,9\n"},
			Problem{"about.csv", 3, "changedAtRevision", "9", "later than 7"}},
		{"a tie of less than zero", folder{"about.csv": "from,to,changedAtRevision\nevent:v,topic:t,-1\n"},
			Problem{"about.csv", 2, "changedAtRevision", "-1", "from 1 to"}},
		{"evidence about it", folder{"evidence.csv": evidenceHead + ",event:v,changedAtRevision,source:s,STATED,Said,,\n"},
			Problem{"evidence.csv", 2, "about", "changedAtRevision", "is no column of its subject"}},
		{"a further name of one", folder{"names.csv": "node,value,kind,changedAtRevision\norganisation:b,BH,ACRONYM,1\n"},
			Problem{"names.csv", 1, "changedAtRevision", "changedAtRevision", "is not a column"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := check(t, valid.with(c.files).fs(), nil)
			if len(got) != 1 || !alike(got[0], c.want) {
				t.Errorf("found %s\nwant  %#v", got, c.want)
			}
		})
	}
}

// TestRevisionsThatAreRight are no problem.
func TestRevisionsThatAreRight(t *testing.T) {
	for name, files := range map[string]folder{
		"the revision alone":       {"revision.csv": "revision\n7\n"},
		"as spreadsheets leave it": {"revision.csv": "\xef\xbb\xbfrevision\r\n7\r\n\r\n"},
		"rows that tell none":      {"revision.csv": "revision\n7\n", "topics.csv": "id,name,changedAtRevision\ntopic:t,Reuse,\n"},
		"the latest":               {"revision.csv": "revision\n7\n", "topics.csv": "id,name,changedAtRevision\ntopic:t,Reuse,7\n"},
		"the first":                {"topics.csv": "id,name,changedAtRevision\ntopic:t,Reuse,1\n"},
	} {
		if problems := check(t, valid.with(files).fs(), nil); len(problems) > 0 {
			t.Errorf("%s: %s", name, problems)
		}
	}
}
