package tables

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"maps"
	"testing"
	"testing/fstest"

	"github.com/partnergraph/partnergraph/internal/network"
)

// folder is a folder of tables by file name.
type folder map[string]string

// valid is a small network without a problem; tests put one wrong file in it.
var valid = folder{
	"organisations.csv": "id,name,kind,country,languages,description\n" +
		"organisation:a,Atelier Å,SOCIAL_ENTERPRISE,FR,fr ca,\n" +
		"organisation:b,Byens Hus,FUNDER,DK,da,\n" +
		"organisation:c,Col·lectiu,COLLECTIVE,ES,,\n",
	"people.csv":     "id,name,description\nperson:1,Léa Montrieu,\nperson:2,Søren Kærlund,\nperson:3,Núria Vall,\n",
	"events.csv":     "id,name,kind,status,date,country,description\nevent:v,Visite,LEARNING_VISIT,HELD,2022-06-06/2022-06-10,DK,\nevent:w,Workshop,WORKSHOP,PLANNED,XXXX-01,,\nevent:x,Award,AWARD,UNKNOWN,,,\n",
	"places.csv":     "id,name,kind,country,region,description\nplace:dk,Danmark,COUNTRY,DK,,\nplace:kbh,København,CITY,DK,DK-84,\nplace:hal,Hallen,VENUE,DK,,\n",
	"topics.csv":     "id,name,description\ntopic:t,Reuse,\n",
	"programmes.csv": "id,name,date,description\nprogramme:p,Erasmus+,2021/2027,\n",
	"sources.csv":    "id,name,publisher,date,language,url,description\nsource:s,Report,Atelier,2022-07,fr,https://example.org/r,\n",
	"names.csv":      "node,value,language,kind\norganisation:b,The City House,en,TRANSLATION\nplace:kbh,Copenhagen,en,TRANSLATION\norganisation:b,BH,,ACRONYM\n",
	"holds_position.csv": "id,from,to,title,since,until\n" +
		"tie:pos,person:1,organisation:a,directrice,2020,2022-05\n,person:2,organisation:b,,,\n",
	"took_part_in.csv": "id,from,to,role,on_behalf_of,delegation\n" +
		",person:1,event:v,DELEGATE,organisation:a,organisation:a\n,person:2,event:v,INTERLOCUTOR,organisation:b,\n,organisation:b,event:v,HOST,,\n",
	"part_of.csv":        "id,from,to\n,event:w,event:v\n",
	"within.csv":         "id,from,to\ntie:in,place:kbh,place:dk\n,place:hal,place:kbh\n",
	"member_of.csv":      "id,from,to,circle,since,until\n,organisation:a,organisation:c,board,,\n",
	"funds.csv":          "id,from,to,share\n,organisation:b,programme:p,~80\n",
	"met.csv":            "id,from,to,event\n,person:1,person:2,event:v\n",
	"stated_numbers.csv": "id,node,counted,delegation,value,approximate,date\nnumber:n,event:v,DELEGATES,organisation:a,18,true,2022\n",
	"evidence.csv": "id,subject,about,source,certainty,quote,reading,names\n" +
		"evidence:e,event:v,status,source:s,STATED,La visite réalisée à Copenhague,,\n" +
		",tie:pos,,source:s,INFERRED,\"Léa Montrieu, directrice\",,person:1\n" +
		",tie:in,,source:s,REFERENCE,,,\n,place:dk,,source:s,REFERENCE,,,\n,event:v,country,source:s,REFERENCE,,,\n,number:n,,source:s,STATED,18 participants,,\n",
}

// with returns the folder with some files put in place of its own.
func (f folder) with(files folder) folder {
	out := maps.Clone(f)
	maps.Copy(out, files)
	return out
}

func (f folder) fs() fs.FS {
	out := fstest.MapFS{}
	for name, text := range f {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

// check returns the problems of a folder.
func check(t *testing.T, dir fs.FS, known Known) Problems {
	t.Helper()
	_, problems, err := Check(context.Background(), dir, known)
	if err != nil {
		t.Fatal(err)
	}
	return problems
}

func readAll(t *testing.T, dir fs.FS) network.Tables {
	t.Helper()
	rows, err := ReadAll(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// written returns the rows as a folder in memory.
func written(t *testing.T, rows network.Tables) folder {
	t.Helper()
	return exported(t, rows, 0)
}

// exported returns the rows of a network at a revision as a folder in memory.
func exported(t *testing.T, rows network.Tables, revision int) folder {
	t.Helper()
	files := map[string]*bytes.Buffer{}
	e, err := newEncoder(revision, func(name string) (io.Writer, error) {
		files[name] = &bytes.Buffer{}
		return files[name], nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := e.write(rows); err != nil {
		t.Fatal(err)
	}
	if err := e.flush(); err != nil {
		t.Fatal(err)
	}
	out := folder{}
	for name, text := range files {
		out[name] = text.String()
	}
	return out
}

func TestTheValidFolderIsClean(t *testing.T) {
	summary, problems, err := Check(context.Background(), valid.fs(), nil)
	if err != nil || len(problems) > 0 {
		t.Fatalf("problems: %v, error: %v", problems, err)
	}
	if want := (Summary{Nodes: 15, Names: 3, Ties: 11, Numbers: 1, Evidence: 6}); summary != want {
		t.Errorf("counted %+v, want %+v", summary, want)
	}
}
