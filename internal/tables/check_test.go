package tables

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

const (
	organisationsHead = "id,name,kind,country,languages,description\n"
	eventsHead        = "id,name,kind,status,date,country,description\n"
	tookPartHead      = "id,from,to,role,on_behalf_of,delegation\n"
	evidenceHead      = "id,subject,about,source,certainty,quote,reading,names\n"
	numbersHead       = "id,node,counted,delegation,value,approximate,date\n"
	positionHead      = "id,from,to,title,since,until\n"
	tieHead           = "id,from,to\n"
)

// appended returns a file of the valid folder with rows behind its own.
func appended(file, rows string) folder { return folder{file: valid[file] + rows} }

// TestEachKindOfProblem puts one thing wrong at a time: Check must name it by
// file, line, column and value, and find nothing else.
func TestEachKindOfProblem(t *testing.T) {
	cases := []struct {
		name  string
		files folder
		want  Problem // Message: a part of it
	}{
		{"unknown column", folder{"topics.csv": "id,name,colour\ntopic:t,Reuse,red\n"},
			Problem{"topics.csv", 1, "colour", "colour", "is not a column"}},
		{"column named twice", folder{"topics.csv": "id,name,name\ntopic:t,Reuse,Reuse\n"},
			Problem{"topics.csv", 1, "name", "name", "twice"}},
		{"column without a name", folder{"topics.csv": "id,name,\ntopic:t,Reuse,\n"},
			Problem{"topics.csv", 1, "", "", "column 3 has no name"}},
		{"required column missing", folder{"topics.csv": "id\ntopic:t\n"},
			Problem{"topics.csv", 1, "name", "", "missing from the header"}},
		{"no header", folder{"prepares.csv": ""}, Problem{"prepares.csv", 1, "", "", "has no header"}},
		{"too few cells", appended("topics.csv", "topic:u,Food\n"), Problem{"topics.csv", 3, "", "", "has 2 cells where the header has 3"}},
		{"too many cells", appended("topics.csv", "topic:u,Food, drink,\n"), Problem{"topics.csv", 3, "", "", "has 4 cells"}},
		{"bare quote", appended("topics.csv", "topic:u,the \"best\" food,\ntopic:v,Fish,\n"),
			Problem{"topics.csv", 3, "", "", "inside a cell that is not quoted"}},
		{"quote not closed", appended("topics.csv", "topic:u,\"Food,\n"), Problem{"topics.csv", 3, "", "", "is not closed"}},
		{"not UTF-8", appended("topics.csv", "topic:u,Soci\xe9t\xe9,\n"), Problem{"topics.csv", 3, "name", "Soci\uFFFDt\uFFFD", "not valid UTF-8"}},
		{"UTF-16", folder{"prepares.csv": "\xff\xfei\x00d\x00"}, Problem{"prepares.csv", 1, "", "", "UTF-16"}},
		{"required value missing", appended("topics.csv", "topic:u,,\n"), Problem{"topics.csv", 3, "name", "", "is empty"}},
		{"id missing", appended("topics.csv", ",Food,\n"), Problem{"topics.csv", 3, "id", "", "is empty"}},
		{"malformed id", appended("topics.csv", "topic:a/b,Food,\n"), Problem{"topics.csv", 3, "id", "topic:a/b", "letters, digits"}},
		{"id of another table", appended("topics.csv", "place:u,Food,\n"), Problem{"topics.csv", 3, "id", "place:u", "has the type topic"}},
		{"id that names a person", appended("people.csv", "person:lea-x,Léa Martin,\n"), Problem{"people.csv", 5, "id", "person:lea-x", "holds a word of the person's name"}},
		{"id that hides a name", appended("people.csv", "person:x1martin2,Léa Martin,\n"), Problem{"people.csv", 5, "id", "person:x1martin2", "says nothing"}},
		{"id that is another name", folder{
			"people.csv": valid["people.csv"] + "person:dupont,Léa Martin,\n", "names.csv": valid["names.csv"] + "person:dupont,Léa Dupont,,ALIAS\n",
		}, Problem{"names.csv", 5, "node", "person:dupont", "says nothing"}},
		{"two rows with one id", appended("topics.csv", "topic:u,Food,\ntopic:t,Fish,\n"),
			Problem{"topics.csv", 4, "id", "topic:t", "the same id as in topics.csv line 2"}},
		{"two ties with one id in two tables", folder{"about.csv": tieHead + "tie:in,event:v,topic:t\n"},
			Problem{"within.csv", 2, "id", "tie:in", "the same id as in about.csv line 2"}},
		{"two numbers with one id", appended("stated_numbers.csv", "number:n,event:v,ATTENDANCE,,30,,\n"),
			Problem{"stated_numbers.csv", 3, "id", "number:n", "the same id"}},
		{"two numbers that say the same", appended("stated_numbers.csv", ",event:v,ATTENDANCE,,30,,\n,event:v,ATTENDANCE,,30,,\n"),
			Problem{"stated_numbers.csv", 4, "", "", "says all the same"}},
		{"two evidence with one id", appended("evidence.csv", "evidence:e,event:v,date,source:s,STATED,du 6 au 10 juin,,\n"),
			Problem{"evidence.csv", 8, "id", "evidence:e", "the same id"}},
		{"two names alike", appended("names.csv", "place:kbh,Copenhagen,en,TRANSLATION\n"),
			Problem{"names.csv", 5, "value", "Copenhagen", "line 3"}},
		{"two ties with one identity", appended("took_part_in.csv", "tie:own,organisation:b,event:v,HOST,,\n"),
			Problem{"took_part_in.csv", 5, "", "", "the same tie"}},
		{"unknown kind", appended("events.csv", "event:y,Fête,PARTY,HELD,,,\n"), Problem{"events.csv", 5, "kind", "PARTY", "LEARNING_VISIT, SEMINAR"}},
		{"unknown status", appended("events.csv", "event:y,Fête,MEAL,held,,,\n"), Problem{"events.csv", 5, "status", "held", "PLANNED, HELD"}},
		{"unknown role", appended("took_part_in.csv", ",person:2,event:w,GUEST,,\n"), Problem{"took_part_in.csv", 5, "role", "GUEST", "ORGANISER, HOST"}},
		{"unknown certainty", appended("evidence.csv", ",event:v,date,source:s,SURE,du 6 au 10 juin,,\n"),
			Problem{"evidence.csv", 8, "certainty", "SURE", "STATED, INFERRED"}},
		{"bad date", appended("events.csv", "event:y,Fête,MEAL,HELD,6 juin 2022,,\n"), Problem{"events.csv", 5, "date", "6 juin 2022", "EDTF"}},
		{"bad country", appended("events.csv", "event:y,Fête,MEAL,HELD,,Danmark,\n"), Problem{"events.csv", 5, "country", "Danmark", "ISO 3166-1"}},
		{"no country", appended("events.csv", "event:y,Fête,MEAL,HELD,,UK,\n"), Problem{"events.csv", 5, "country", "UK", "write GB"}},
		{"bad region", appended("places.csv", "place:bcn,Barcelona,CITY,ES,Catalunya,\n"), Problem{"places.csv", 5, "region", "Catalunya", "ISO 3166-2"}},
		{"region of another country", appended("places.csv", "place:bcn,Barcelona,CITY,FR,ES-CT,\n"), Problem{"places.csv", 5, "region", "ES-CT", "no region of FR"}},
		{"bad languages", appended("organisations.csv", "organisation:d,D,,,\"fr, da\",\n"), Problem{"organisations.csv", 5, "languages", "fr, da", "BCP 47"}},
		{"bad address", appended("sources.csv", "source:u,U,,,,javascript:alert(1),\n"), Problem{"sources.csv", 3, "url", "javascript:alert(1)", "https://"}},
		{"bad number", appended("stated_numbers.csv", ",event:v,ATTENDANCE,,1 200,,\n"), Problem{"stated_numbers.csv", 3, "value", "1 200", "whole number"}},
		{"negative number", appended("stated_numbers.csv", ",event:v,ATTENDANCE,,'-5,,\n"), Problem{"stated_numbers.csv", 3, "value", "-5", "whole number"}},
		{"bad share", appended("funds.csv", ",organisation:b,event:v,120\n"), Problem{"funds.csv", 3, "share", "120", "0 to 100"}},
		{"bad boolean", appended("stated_numbers.csv", ",event:v,ATTENDANCE,,5,about,\n"), Problem{"stated_numbers.csv", 3, "approximate", "about", "true nor empty"}},
		{"until before since", appended("holds_position.csv", ",person:3,organisation:c,,2022-05,2021\n"),
			Problem{"holds_position.csv", 4, "until", "2021", "before it begins"}},
		{"tie to nothing", appended("about.csv", tieHead+",event:v,topic:missing\n"), Problem{"about.csv", 2, "to", "topic:missing", "nothing in these tables"}},
		{"tie to the wrong type", appended("about.csv", tieHead+",event:v,place:kbh\n"), Problem{"about.csv", 2, "to", "place:kbh", "a topic"}},
		{"tie from the wrong type", appended("about.csv", tieHead+",person:1,topic:t\n"), Problem{"about.csv", 2, "from", "person:1", "an event"}},
		{"mandate of an organisation", appended("took_part_in.csv", ",organisation:a,event:v,SPEAKER,organisation:b,\n"),
			Problem{"took_part_in.csv", 5, "on_behalf_of", "organisation:b", "takes part for itself"}},
		{"mandate of a person", appended("took_part_in.csv", ",person:3,event:v,SPEAKER,person:1,\n"),
			Problem{"took_part_in.csv", 5, "on_behalf_of", "person:1", "an organisation"}},
		{"delegate without a delegation", appended("took_part_in.csv", ",person:3,event:v,DELEGATE,,\n"),
			Problem{"took_part_in.csv", 5, "delegation", "", "names the organisation that led"}},
		{"delegation of a speaker", appended("took_part_in.csv", ",person:3,event:v,SPEAKER,,organisation:a\n"),
			Problem{"took_part_in.csv", 5, "delegation", "organisation:a", "only a DELEGATE"}},
		{"malformed delegation", appended("took_part_in.csv", ",person:3,event:v,DELEGATE,,Atelier\n"),
			Problem{"took_part_in.csv", 5, "delegation", "Atelier", "type:name"}},
		{"met without event", appended("met.csv", ",person:1,person:3,\n"), Problem{"met.csv", 3, "event", "", "is empty"}},
		{"self-tie", appended("counterpart_of.csv", tieHead+",organisation:a,organisation:a\n"),
			Problem{"counterpart_of.csv", 2, "to", "organisation:a", "joins two"}},
		{"delegates without a delegation", appended("stated_numbers.csv", ",event:v,DELEGATES,,5,,\n"),
			Problem{"stated_numbers.csv", 3, "delegation", "", "is empty"}},
		{"attendance of a delegation", appended("stated_numbers.csv", ",event:v,ATTENDANCE,organisation:a,5,,\n"),
			Problem{"stated_numbers.csv", 3, "delegation", "organisation:a", "only DELEGATES"}},
		{"number of a place", appended("stated_numbers.csv", ",place:dk,OTHER,,5,,\n"),
			Problem{"stated_numbers.csv", 3, "node", "place:dk", "an event or an organisation or a programme"}},
		{"second whole", appended("part_of.csv", ",event:w,event:x\n"), Problem{"part_of.csv", 3, "to", "event:x", "second event of which event:w is a part, after line 2"}},
		{"name of nothing", appended("names.csv", "place:aarhus,Aarhus,,ALIAS\n"), Problem{"names.csv", 5, "node", "place:aarhus", "no row in these tables"}},
		{"name of a tie", appended("names.csv", "tie:in,Aarhus,,ALIAS\n"), Problem{"names.csv", 5, "node", "tie:in", "not the id of a node"}},
		{"evidence of nothing", appended("evidence.csv", ",event:gone,,source:s,STATED,du 6 au 10 juin,,\n"),
			Problem{"evidence.csv", 8, "subject", "event:gone", "nothing in these tables"}},
		{"evidence of no tie", appended("evidence.csv", ",tie:gone,,source:s,STATED,du 6 au 10 juin,,\n"),
			Problem{"evidence.csv", 8, "subject", "tie:gone", "nothing in these tables"}},
		{"evidence of evidence", appended("evidence.csv", ",evidence:e,,source:s,STATED,du 6 au 10 juin,,\n"),
			Problem{"evidence.csv", 8, "subject", "evidence:e", "a node, a tie or a stated number"}},
		{"evidence from nowhere", appended("evidence.csv", ",event:v,date,source:gone,STATED,du 6 au 10 juin,,\n"),
			Problem{"evidence.csv", 8, "source", "source:gone", "nothing"}},
		{"evidence from an event", appended("evidence.csv", ",event:v,date,event:w,STATED,du 6 au 10 juin,,\n"),
			Problem{"evidence.csv", 8, "source", "event:w", "a source"}},
		{"quote names nobody known", appended("evidence.csv", ",event:v,date,source:s,STATED,du 6 au 10 juin,,person:1 person:9\n"),
			Problem{"evidence.csv", 8, "names", "person:9", "nothing"}},
		{"quote names a topic", appended("evidence.csv", ",event:v,date,source:s,STATED,du 6 au 10 juin,,topic:t\n"),
			Problem{"evidence.csv", 8, "names", "topic:t", "a person"}},
		{"evidence about no column", appended("evidence.csv", ",event:v,colour,source:s,STATED,du 6 au 10 juin,,\n"),
			Problem{"evidence.csv", 8, "about", "colour", "kind, status, date"}},
		{"no quote", appended("evidence.csv", ",event:v,date,source:s,UNCERTAIN,,,\n"), Problem{"evidence.csv", 8, "quote", "", "is empty"}},
		{"reference with a quote", appended("evidence.csv", ",event:w,country,source:s,REFERENCE,au Danemark,,\n"),
			Problem{"evidence.csv", 8, "quote", "au Danemark", "must be empty"}},
		{"reference for a date", appended("evidence.csv", ",event:v,date,source:s,REFERENCE,,,\n"),
			Problem{"evidence.csv", 8, "certainty", "REFERENCE", "geography and codes only"}},
		{"reference for a position", appended("evidence.csv", ",tie:pos,,source:s,REFERENCE,,,\n"),
			Problem{"evidence.csv", 8, "certainty", "REFERENCE", "geography and codes only"}},
		{"reference for an event", appended("evidence.csv", ",event:v,,source:s,REFERENCE,,,\n"),
			Problem{"evidence.csv", 8, "certainty", "REFERENCE", "geography and codes only"}},
		{"e-mail address", appended("evidence.csv", ",event:v,date,source:s,STATED,Contact : lea@example.org,,\n"),
			Problem{"evidence.csv", 8, "quote", "Contact : lea@example.org", "e-mail"}},
		{"telephone number", appended("evidence.csv", ",event:v,date,source:s,STATED,Appeler le 05 61 22 33 44,,\n"),
			Problem{"evidence.csv", 8, "quote", "Appeler le 05 61 22 33 44", "telephone"}},
		{"name too long", appended("topics.csv", "topic:u,"+strings.Repeat("é", MaxName+1)+",\n"),
			Problem{"topics.csv", 3, "name", strings.Repeat("é", 59) + "…", "has 501 characters; at most 500"}},
		{"quote too long", appended("evidence.csv", ",event:v,date,source:s,STATED,"+strings.Repeat("q", MaxQuote+1)+",,\n"),
			Problem{"evidence.csv", 8, "quote", strings.Repeat("q", 59) + "…", "at most 2000"}},
		{"control character", appended("topics.csv", "topic:u,Fo\x07od,\n"), Problem{"topics.csv", 3, "name", "Fo\aod", "U+0007"}},
		{"turned writing", appended("topics.csv", "topic:u,Fo\u202Eod,\n"), Problem{"topics.csv", 3, "name", "Fo\u202Eod", "U+202E"}},
		{"line break in a name", appended("topics.csv", "topic:u,\"Fo\nod\",\n"), Problem{"topics.csv", 3, "name", "Fo\nod", "line break"}},
		{"line of a row after a long one", appended("topics.csv", "topic:u,Food,\"one\ntwo\nthree\"\n\ntopic:u/u,Fish,\n"),
			Problem{"topics.csv", 7, "id", "topic:u/u", "letters, digits"}},
		{"misspelt table", folder{"topic.csv": "id,name\n"}, Problem{"topic.csv", 0, "", "", "is none of the tables"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := check(t, valid.with(c.files).fs(), nil)
			if len(got) != 1 {
				t.Fatalf("found %d problems, want 1:\n%s", len(got), got)
			}
			if !alike(got[0], c.want) {
				t.Errorf("found %#v\nwant  %#v", got[0], c.want)
			}
		})
	}
}

// alike compares problems; of the message want holds a part.
func alike(got, want Problem) bool {
	contains := want.Message != "" && strings.Contains(got.Message, want.Message)
	got.Message, want.Message = "", ""
	return contains && got == want
}

func TestCyclesNameTheirRows(t *testing.T) {
	for _, kind := range []network.TieKind{network.PartOf, network.Within, network.Succeeds, network.BranchOf, network.MemberOf} {
		file := tieTableOf(kind).file
		prefix := "organisation:"
		files := folder{"organisations.csv": organisationsHead}
		for _, name := range "abcdef" {
			files["organisations.csv"] += fmt.Sprintf("organisation:%c,%c,,,,\n", name, name)
		}
		switch kind {
		case network.PartOf:
			prefix = "event:"
			files = folder{"events.csv": eventsHead}
			for _, name := range "abcdef" {
				files["events.csv"] += fmt.Sprintf("event:%c,%c,MEAL,HELD,,,\n", name, name)
			}
		case network.Within:
			prefix = "place:"
			files = folder{"places.csv": "id,name,kind\n"}
			for _, name := range "abcdef" {
				files["places.csv"] += fmt.Sprintf("place:%c,%c,CITY\n", name, name)
			}
		}
		// f → a → b → c → a, and d → e beside it.
		text := "from,to\n"
		for _, tie := range []string{"de", "fa", "ab", "bc", "ca"} {
			text += prefix + tie[:1] + "," + prefix + tie[1:] + "\n"
		}
		files[file] = text
		got := check(t, files.fs(), nil)
		lines := []int{}
		for _, p := range got {
			lines = append(lines, p.Line)
			if p.File != file || !strings.Contains(p.Message, "leads in a circle") {
				t.Errorf("%s: %s", kind, p)
			}
		}
		if !slices.Equal(lines, []int{4, 5, 6}) {
			t.Errorf("%s: rows %v, want 4, 5 and 6", kind, lines)
		}
		files[file] = strings.Replace(text, prefix+"c,"+prefix+"a", prefix+"c,"+prefix+"d", 1)
		if got := check(t, files.fs(), nil); len(got) > 0 {
			t.Errorf("%s without a cycle: %s", kind, got)
		}
	}
}

// TestALongChainIsNoCycle also holds the walk to a stack of its own.
func TestALongChainIsNoCycle(t *testing.T) {
	var chain edges
	for i := range uint64(300_000) {
		chain = append(chain, edge{from: i, to: i + 1, line: int(i) + 2})
	}
	if found := chain.cycle(); found != nil {
		t.Errorf("a chain has a cycle of %d", len(found))
	}
	chain = append(chain, edge{from: 300_000, to: 0, line: 1})
	if found := chain.cycle(); len(found) != 300_001 {
		t.Errorf("a ring of 300,001 has a cycle of %d", len(found))
	}
}

func TestEveryProblemIsListedInOrder(t *testing.T) {
	got := check(t, valid.with(folder{
		"topics.csv": "id,name\ntopic:x y,\ntopic:t,Reuse\n",
		"about.csv":  tieHead + ",event:v,topic:1\n,event:v,topic:2\n,event:v\n",
	}).fs(), nil)
	want := []string{
		`about.csv:2: to "topic:1": is the id of nothing in these tables`,
		`about.csv:3: to "topic:2": is the id of nothing in these tables`,
		`about.csv:4: has 2 cells where the header has 3; a cell that holds a ',' must stand in double quotes`,
		`topics.csv:2: id "topic:x y": the name in an id holds letters, digits, '.', '_' and '-' only`,
		`topics.csv:2: name: is empty; every row of topics.csv has one`,
	}
	if got.Error() != strings.Join(want, "\n") {
		t.Errorf("found\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

// TestARowThatIsWrongKeepsItsID keeps one mistake from being reported at every tie.
func TestARowThatIsWrongKeepsItsID(t *testing.T) {
	got := check(t, valid.with(folder{"organisations.csv": organisationsHead +
		"organisation:a,,,,,\norganisation:b,Byens Hus\norganisation:c,Col·lectiu,CLUB,,,\n"}).fs(), nil)
	if len(got) != 3 {
		t.Errorf("found %d problems, want one for each row:\n%s", len(got), got)
	}
}

func TestTheStoreIsAskedForWhatTheTablesLack(t *testing.T) {
	files := folder{
		"about.csv":    tieHead + ",event:old,topic:old\n,event:old,topic:gone\n",
		"evidence.csv": evidenceHead + ",tie:old,,source:old,STATED,du 6 au 10 juin,,\n,number:gone,,source:old,STATED,du 6 au 10 juin,,\n",
	}
	var asked []network.ID
	known := func(_ context.Context, ids []network.ID) (map[network.ID]network.EntityType, error) {
		asked = append(asked, ids...)
		return map[network.ID]network.EntityType{
			"event:old": network.TypeEvent, "topic:old": network.TypeTopic, "source:old": network.TypeSource, "tie:old": "",
		}, nil
	}
	got := check(t, files.fs(), known)
	if len(got) != 2 || got[0].Value != "topic:gone" || got[1].Value != "number:gone" ||
		!strings.Contains(got[0].Message, "or in the store") {
		t.Errorf("found %s", got)
	}
	if slices.Sort(asked); !slices.Equal(asked, []network.ID{"event:old", "number:gone", "source:old", "tie:old", "topic:gone", "topic:old"}) {
		t.Errorf("asked for %v", asked)
	}
	broken := errors.New("store broken")
	_, _, err := Check(context.Background(), files.fs(), func(context.Context, []network.ID) (map[network.ID]network.EntityType, error) {
		return nil, broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("the error of the store is %v", err)
	}
}

func TestAnEmptyFolderIsNoNetwork(t *testing.T) {
	got := check(t, folder{"notes.txt": "x"}.fs(), nil)
	if len(got) != 1 || !strings.Contains(got[0].String(), "the folder: holds none of the tables") {
		t.Errorf("found %s", got)
	}
	if got := check(t, valid.with(folder{"coverage.csv": "line,text\n", "notes.txt": "x"}).fs(), nil); len(got) > 0 {
		t.Errorf("files beside the tables: %s", got)
	}
}

func TestCheckEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	rows := strings.Repeat(",event:v,topic:t\n", 5_000)
	if _, _, err := Check(ctx, valid.with(folder{"about.csv": tieHead + rows}).fs(), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// TestAnUnclosedQuoteDoesNotDrawInTheFile gives a row without an end.
func TestAnUnclosedQuoteDoesNotDrawInTheFile(t *testing.T) {
	text := "id,name\ntopic:t,Reuse\ntopic:u,\"" + strings.Repeat("Food\n", MaxRow)
	got := check(t, valid.with(folder{"topics.csv": text}).fs(), nil)
	if len(got) != 1 || got[0].Line != 2 || !strings.Contains(got[0].Message, "the next row is longer") {
		t.Errorf("found %s", got)
	}
}

func TestMoreProblemsThanAreListedAreCounted(t *testing.T) {
	text := tieHead + strings.Repeat(",event:v,topic:a b\n", maxListed+7)
	got := check(t, valid.with(folder{"about.csv": text}).fs(), nil)
	if len(got) != maxListed+1 || !strings.Contains(got[maxListed].Message, "7 problems more") {
		t.Errorf("%d problems, the last: %s", len(got), got[len(got)-1])
	}
}

// TestFolders checks whole folders: problems.txt holds what is found in each, a
// line a problem; it is empty for those that spreadsheets save and that are right.
func TestFolders(t *testing.T) {
	root := os.DirFS("testdata")
	folders, err := fs.ReadDir(root, ".")
	if err != nil || len(folders) == 0 {
		t.Fatalf("%d folders, error %v", len(folders), err)
	}
	for _, entry := range folders {
		if entry.Name() == "fuzz" { // where go test keeps what a fuzz found
			continue
		}
		t.Run(entry.Name(), func(t *testing.T) {
			dir, err := fs.Sub(root, entry.Name())
			if err != nil {
				t.Fatal(err)
			}
			want, err := fs.ReadFile(root, path.Join(entry.Name(), "problems.txt"))
			if err != nil {
				t.Fatal(err)
			}
			got := check(t, dir, nil)
			if got.Error() != strings.TrimRight(string(want), "\n") {
				t.Errorf("found\n%s\nwant\n%s", got, want)
			}
			if len(got) == 0 && readAll(t, dir).Rows() == 0 {
				t.Error("a folder without problems and without rows promises nothing")
			}
		})
	}
}
