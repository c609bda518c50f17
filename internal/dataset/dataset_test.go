package dataset

import (
	"encoding/csv"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The tests read the tables with encoding/csv and share nothing with the
// product: a mistake in its reader cannot hide one in the tables.

var nodeTables = map[string]string{
	"organisations": "organisation", "people": "person", "events": "event", "places": "place",
	"topics": "topic", "programmes": "programme", "sources": "source",
}

// tieTables gives for each tie the types that may stand at its ends.
var tieTables = map[string]struct{ from, to []string }{
	"holds_position": {[]string{"person"}, []string{"organisation"}},
	"took_part_in":   {[]string{"organisation", "person"}, []string{"event"}},
	"part_of":        {[]string{"event"}, []string{"event"}},
	"prepares":       {[]string{"event"}, []string{"event"}},
	"held_at":        {[]string{"event"}, []string{"place", "organisation"}},
	"about":          {[]string{"event"}, []string{"topic"}},
	"works_on":       {[]string{"organisation"}, []string{"topic"}},
	"member_of":      {[]string{"organisation"}, []string{"organisation"}},
	"based_in":       {[]string{"organisation"}, []string{"place"}},
	"within":         {[]string{"place"}, []string{"place"}},
	"under":          {[]string{"event", "organisation"}, []string{"programme"}},
	"funds":          {[]string{"organisation"}, []string{"event", "programme"}},
	"counterpart_of": {[]string{"organisation"}, []string{"organisation"}},
	"succeeds":       {[]string{"organisation"}, []string{"organisation"}},
	"branch_of":      {[]string{"organisation"}, []string{"organisation"}},
	"met":            {[]string{"organisation", "person"}, []string{"organisation", "person"}},
}

var headers = map[string]string{
	"organisations": "id name kind country languages description", "people": "id name description",
	"events": "id name kind status date country description", "places": "id name kind country region description",
	"topics": "id name description", "programmes": "id name date description",
	"sources": "id name publisher date language url description", "names": "node value language kind",
	"holds_position": "id from to title since until", "took_part_in": "id from to role on_behalf_of delegation",
	"part_of": "id from to", "prepares": "id from to", "held_at": "id from to", "about": "id from to", "works_on": "id from to",
	"member_of": "id from to circle since until", "based_in": "id from to", "within": "id from to", "under": "id from to",
	"funds": "id from to share", "counterpart_of": "id from to", "succeeds": "id from to", "branch_of": "id from to",
	"met": "id from to event", "stated_numbers": "id node counted delegation value approximate date",
	"evidence": "id subject about source certainty quote reading names",
}

// words gives the values that a column may hold; a column may be empty unless
// a test below says otherwise.
var words = map[string]string{
	"organisations.kind":         "LOCAL_AUTHORITY NETWORK_HEAD SOCIAL_ENTERPRISE INCUBATOR FUNDER SITE EMBASSY ASSOCIATION COMPANY HOUSING_BODY ACADEMY MEDIA COLLECTIVE OTHER",
	"events.kind":                "LEARNING_VISIT SEMINAR WORKSHOP SITE_VISIT JOB_SHADOWING PREPARATORY_VISIT MEETING WEBINAR MEAL STUDY AWARD OTHER",
	"events.status":              "PLANNED HELD CANCELLED UNKNOWN",
	"places.kind":                "VENUE CITY REGION COUNTRY EUROREGION OTHER",
	"names.kind":                 "OFFICIAL ALIAS ACRONYM SPELLING TRANSLATION",
	"took_part_in.role":          "ORGANISER HOST SPEAKER DELEGATE INTERLOCUTOR PARTICIPANT",
	"stated_numbers.counted":     "ATTENDANCE DELEGATES OTHER_SIDE MEMBERS MOBILITIES ENTERPRISES TERRITORIES OTHER",
	"stated_numbers.approximate": "true",
	"evidence.certainty":         "STATED INFERRED UNCERTAIN REFERENCE",
}

var required = []string{"events.kind", "events.status", "places.kind", "names.kind", "took_part_in.role", "stated_numbers.counted", "stated_numbers.value", "evidence.certainty", "evidence.source"}

var texts = []string{"copenhagen-report", "rtes-webinar-slides", "diagnostic-notice", "avise-interview", "mouves-article"}

type row map[string]string

func rows(t *testing.T, fsys fs.FS, name string) ([]string, []row) {
	t.Helper()
	f, err := fsys.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if len(all) == 0 {
		t.Fatalf("%s: no header", name)
	}
	var out []row
	for _, record := range all[1:] {
		r := row{}
		for i, column := range all[0] {
			r[column] = record[i]
		}
		out = append(out, r)
	}
	return all[0], out
}

// tables reads every table of the curated network.
func tables(t *testing.T) map[string][]row {
	t.Helper()
	out := map[string][]row{}
	for name := range headers {
		_, out[name] = rows(t, Curated(), name+".csv")
	}
	return out
}

func text(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "texts", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// space folds white space and composes letters: the form in which a quote is
// verbatim.
func space(s string) string { return strings.Join(strings.Fields(norm.NFC.String(s)), " ") }

// plain keeps letters and digits, in lower case, the rest as single spaces
// around them: the form in which names are looked for.
func plain(s string) string {
	words := strings.FieldsFunc(strings.ToLower(norm.NFC.String(s)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(words, " ") + " "
}

// holds says whether a quote holds a name, whatever its case; a long name may
// be broken inside a word.
func holds(quote, name string) bool {
	q, n := plain(quote), plain(name)
	if strings.Contains(q, n) {
		return true
	}
	joined := func(s string) string { return strings.ReplaceAll(s, " ", "") }
	return utf8.RuneCountInString(name) >= 12 && strings.Contains(joined(q), joined(n))
}

func namesOf(all map[string][]row) map[string][]string {
	out := map[string][]string{}
	for table := range nodeTables {
		for _, r := range all[table] {
			out[r["id"]] = append(out[r["id"]], r["name"])
		}
	}
	for _, r := range all["names"] {
		out[r["node"]] = append(out[r["node"]], r["value"])
	}
	return out
}

// subjects gives every node, tie and stated number by its id, with its table.
func subjects(all map[string][]row) (byID map[string]row, table map[string]string) {
	byID, table = map[string]row{}, map[string]string{}
	for name, list := range all {
		if name == "names" || name == "evidence" {
			continue
		}
		for _, r := range list {
			byID[r["id"]], table[r["id"]] = r, name
		}
	}
	return byID, table
}

func typeOf(id string) string { t, _, _ := strings.Cut(id, ":"); return t }

func TestHeadersAndWords(t *testing.T) {
	entries, err := fs.ReadDir(Curated(), ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if _, ok := headers[strings.TrimSuffix(e.Name(), ".csv")]; !ok {
			t.Errorf("%s is no table of the format", e.Name())
		}
	}
	for name, want := range headers {
		header, list := rows(t, Curated(), name+".csv")
		got, wanted := slices.Sorted(slices.Values(header)), slices.Sorted(slices.Values(strings.Fields(want)))
		if !slices.Equal(got, wanted) {
			t.Errorf("%s.csv: columns %v, want %v", name, got, wanted)
		}
		for i, r := range list {
			for column, value := range r {
				allowed, closed := words[name+"."+column]
				if value == "" && slices.Contains(required, name+"."+column) {
					t.Errorf("%s.csv, row %d: %s is empty", name, i+2, column)
				}
				if closed && value != "" && !slices.Contains(strings.Fields(allowed), value) {
					t.Errorf("%s.csv, row %d: %s is %q", name, i+2, column, value)
				}
				if value != strings.TrimSpace(value) || !norm.NFC.IsNormalString(value) {
					t.Errorf("%s.csv, row %d: %s has spaces around it or is not in NFC: %q", name, i+2, column, value)
				}
				if value != "" && strings.ContainsAny(value[:1], "=+-@") {
					t.Errorf("%s.csv, row %d: a spreadsheet would read %s as a formula: %q", name, i+2, column, value)
				}
			}
		}
	}
}

func TestIDs(t *testing.T) {
	all := tables(t)
	form := regexp.MustCompile(`^[a-z]+:[A-Za-z0-9][A-Za-z0-9._-]*$`)
	person := regexp.MustCompile(`^person:01J9[0-9A-HJKMNP-TV-Z]{22}$`)
	var surnames []string
	for _, r := range all["people"] {
		fields := strings.Fields(r["name"])
		surnames = append(surnames, strings.ToLower(fields[len(fields)-1]))
	}
	seen := map[string]string{}
	check := func(table, want string) {
		for _, r := range all[table] {
			id := r["id"]
			if !form.MatchString(id) || len(id) > 120 || typeOf(id) != want {
				t.Errorf("%s.csv: id %q is not well formed", table, id)
			}
			if was, twice := seen[id]; twice {
				t.Errorf("%s.csv: id %q stands in %s.csv too", table, id, was)
			}
			seen[id] = table
			if want == "person" && !person.MatchString(id) {
				t.Errorf("people.csv: id %q is not of a person", id)
			}
			for _, s := range surnames {
				if strings.Contains(strings.ToLower(id), s) {
					t.Errorf("%s.csv: id %q names a person", table, id)
				}
			}
		}
	}
	for table, want := range nodeTables {
		check(table, want)
	}
	for table := range tieTables {
		check(table, "tie")
	}
	check("stated_numbers", "number")
	check("evidence", "evidence")
	for _, name := range texts {
		if seen["source:"+name] != "sources" {
			t.Errorf("sources.csv: no source:%s", name)
		}
	}
}

func TestNamesAndNumbersBelongToNodes(t *testing.T) {
	all := tables(t)
	_, table := subjects(all)
	for _, r := range all["names"] {
		if _, ok := nodeTables[table[r["node"]]]; !ok {
			t.Errorf("names.csv: %q is no node", r["node"])
		}
	}
	names := namesOf(all)
	for id, list := range names {
		seen := map[string]bool{}
		for _, n := range list {
			if n == "" || seen[n] {
				t.Errorf("%s: name %q is empty or given twice", id, n)
			}
			seen[n] = true
		}
	}
	for _, r := range all["stated_numbers"] {
		if typ := typeOf(r["node"]); table[r["node"]] == "" || !slices.Contains([]string{"event", "organisation", "programme"}, typ) {
			t.Errorf("stated_numbers.csv: %s is of %q", r["id"], r["node"])
		}
		if _, err := strconv.Atoi(r["value"]); err != nil {
			t.Errorf("stated_numbers.csv: %s: value %q", r["id"], r["value"])
		}
		if (r["counted"] == "DELEGATES") != (table[r["delegation"]] == "organisations") {
			t.Errorf("stated_numbers.csv: %s: counted %s, delegation %q", r["id"], r["counted"], r["delegation"])
		}
	}
}

func TestEndsOfTies(t *testing.T) {
	all := tables(t)
	byID, _ := subjects(all)
	seen := map[string]string{}
	for table, ends := range tieTables {
		for _, r := range all[table] {
			for end, types := range map[string][]string{"from": ends.from, "to": ends.to} {
				if _, ok := byID[r[end]]; !ok || !slices.Contains(types, typeOf(r[end])) {
					t.Errorf("%s.csv: %s: %s is %q", table, r["id"], end, r[end])
				}
			}
			if r["from"] == r["to"] {
				t.Errorf("%s.csv: %s joins a node to itself", table, r["id"])
			}
			identity := strings.Join([]string{table, r["from"], r["to"], r["role"], r["title"], r["on_behalf_of"], r["delegation"], r["since"], r["event"]}, "|")
			if was, twice := seen[identity]; twice {
				t.Errorf("%s.csv: %s and %s are the same tie", table, was, r["id"])
			}
			seen[identity] = r["id"]
		}
	}
	for _, r := range all["took_part_in"] {
		if (r["role"] == "DELEGATE") != (r["delegation"] != "") {
			t.Errorf("%s: role %s, delegation %q", r["id"], r["role"], r["delegation"])
		}
		for _, column := range []string{"delegation", "on_behalf_of"} {
			if id := r[column]; id != "" && (byID[id] == nil || typeOf(id) != "organisation") {
				t.Errorf("%s: %s is %q", r["id"], column, id)
			}
		}
		if r["on_behalf_of"] != "" && typeOf(r["from"]) != "person" {
			t.Errorf("%s: an organisation has no mandate", r["id"])
		}
	}
	for _, r := range all["met"] {
		if byID[r["event"]] == nil || typeOf(r["event"]) != "event" {
			t.Errorf("%s: event is %q", r["id"], r["event"])
		}
	}
}

// TestQuotesAreVerbatim holds every quote against its text.
func TestQuotesAreVerbatim(t *testing.T) {
	all := tables(t)
	folded, items := map[string]string{}, map[string]map[string]bool{}
	bullet := regexp.MustCompile(`^(?:[-•▶→\s]+|\d+\.\s|>>\s)+`)
	for _, name := range texts {
		content := text(t, name)
		folded[name], items[name] = space(content), map[string]bool{}
		for line := range strings.Lines(content) {
			items[name][space(line)] = true
			items[name][space(bullet.ReplaceAllString(space(line), ""))] = true
		}
	}
	for _, e := range all["evidence"] {
		if e["certainty"] == "REFERENCE" {
			if e["quote"] != "" {
				t.Errorf("%s: a REFERENCE has no quote", e["id"])
			}
			continue
		}
		name := strings.TrimPrefix(e["source"], "source:")
		if e["quote"] == "" || e["quote"] != space(e["quote"]) {
			t.Errorf("%s: %s without a quote, or white space not folded", e["id"], e["certainty"])
			continue
		}
		if !strings.Contains(folded[name], e["quote"]) {
			t.Errorf("%s: not in %s: %q", e["id"], name, e["quote"])
		}
		if utf8.RuneCountInString(e["quote"]) < 20 && !items[name][e["quote"]] && !items[name][strings.Trim(e["quote"], "*")] {
			t.Errorf("%s: too short, and not a whole line or item: %q", e["id"], e["quote"])
		}
	}
}

func TestEvidencePointsAtSomething(t *testing.T) {
	all := tables(t)
	byID, table := subjects(all)
	names := namesOf(all)
	seen := map[string]string{}
	for _, e := range all["evidence"] {
		subject, ok := byID[e["subject"]]
		if !ok {
			t.Errorf("%s: no subject %q", e["id"], e["subject"])
			continue
		}
		if about, further, ok := strings.Cut(e["about"], " "); ok {
			if about != "names" || !slices.Contains(names[e["subject"]][1:], further) {
				t.Errorf("%s: about %q", e["id"], e["about"])
			}
		} else if about != "" && (subject[about] == "" || about == "id" || about == "from" || about == "to") {
			t.Errorf("%s: about %q, which %s has not", e["id"], about, e["subject"])
		}
		if table[e["source"]] != "sources" {
			t.Errorf("%s: no source %q", e["id"], e["source"])
		}
		for _, p := range strings.Fields(e["names"]) {
			if table[p] != "people" {
				t.Errorf("%s: names %q", e["id"], p)
			}
		}
		key := strings.Join([]string{e["subject"], e["about"], e["source"], e["quote"]}, "|")
		if was, twice := seen[key]; twice {
			t.Errorf("%s and %s are the same", was, e["id"])
		}
		seen[key] = e["id"]
	}
}

func TestReadings(t *testing.T) {
	all := tables(t)
	byID, table := subjects(all)
	names := namesOf(all)
	for _, e := range all["evidence"] {
		if e["certainty"] == "REFERENCE" || e["reading"] != "" {
			continue
		}
		if e["certainty"] != "STATED" {
			t.Errorf("%s: %s without a reading", e["id"], e["certainty"])
		}
		if _, tie := tieTables[table[e["subject"]]]; !tie {
			continue
		}
		var held bool
		for _, end := range []string{"from", "to"} {
			for _, n := range names[byID[e["subject"]][end]] {
				held = held || holds(e["quote"], n)
			}
		}
		if !held {
			t.Errorf("%s: the quote names no end of %s and no reading says why: %q", e["id"], e["subject"], e["quote"])
		}
	}
}

// TestPersonsInQuotes finds persons by each of their names and by the last
// word of each, and wants exactly those listed.
func TestPersonsInQuotes(t *testing.T) {
	all := tables(t)
	names := namesOf(all)
	for _, e := range all["evidence"] {
		listed := strings.Fields(e["names"])
		for _, p := range all["people"] {
			var named bool
			for _, n := range names[p["id"]] {
				fields := strings.Fields(n)
				named = named || holds(e["quote"], n) || holds(e["quote"], fields[len(fields)-1])
			}
			if named != slices.Contains(listed, p["id"]) {
				t.Errorf("%s: quote names %s: %v; listed: %v", e["id"], p["id"], named, !named)
			}
			for _, n := range names[p["id"]] {
				if strings.Contains(plain(e["reading"]), plain(n)) {
					t.Errorf("%s: the reading names %s", e["id"], p["id"])
				}
			}
		}
	}
}

// TestEverythingHasEvidence wants a row for each node, tie and stated number
// and for each of their properties; a main name may rest on the quote of the
// node itself if that holds it.
func TestEverythingHasEvidence(t *testing.T) {
	all := tables(t)
	byID, table := subjects(all)
	has := map[string]bool{}
	named := map[string]bool{}
	for _, e := range all["evidence"] {
		has[e["subject"]+" "+e["about"]] = true
		if e["about"] == "" && (e["certainty"] == "REFERENCE" || holds(e["quote"], byID[e["subject"]]["name"])) {
			named[e["subject"]] = true
		}
	}
	// The words that the row of a number itself rests on.
	own := []string{"id", "from", "to", "node", "value", "counted"}
	for id, r := range byID {
		if !has[id+" "] {
			t.Errorf("%s.csv: %s has no evidence", table[id], id)
		}
		for column, value := range r {
			switch {
			case value == "" || slices.Contains(own, column):
			case column == "name":
				if !named[id] && !has[id+" name"] {
					t.Errorf("%s.csv: the name of %s has no evidence", table[id], id)
				}
			case !has[id+" "+column]:
				t.Errorf("%s.csv: %s of %s has no evidence", table[id], column, id)
			}
		}
	}
	for _, r := range all["names"] {
		if !has[r["node"]+" names "+r["value"]] {
			t.Errorf("names.csv: %q of %s has no evidence", r["value"], r["node"])
		}
	}
}

// TestReference wants REFERENCE for geography and codes only: places, what
// lies within what, and the languages of the sources.
func TestReference(t *testing.T) {
	all := tables(t)
	_, table := subjects(all)
	isText := map[string]bool{}
	for _, name := range texts {
		isText["source:"+name] = true
	}
	for _, e := range all["evidence"] {
		if (e["certainty"] == "REFERENCE") == isText[e["source"]] {
			t.Errorf("%s: %s with source %s", e["id"], e["certainty"], e["source"])
		}
		if e["certainty"] != "REFERENCE" {
			continue
		}
		where := table[e["subject"]]
		list := where == "sources" && e["subject"] == e["source"]
		geography := where == "places" && e["about"] != "description" || where == "within" && e["about"] == ""
		code := where == "sources" && e["about"] == "language"
		if !list && !geography && !code {
			t.Errorf("%s: REFERENCE for %q of %s", e["id"], e["about"], e["subject"])
		}
	}
}

// TestCoverage wants every line of the texts once, with evidence whose quote
// reaches into it, or with a reason.
func TestCoverage(t *testing.T) {
	evidence := map[string]row{}
	for _, e := range tables(t)["evidence"] {
		evidence[e["id"]] = e
	}
	// lineAt says for each byte of a folded text on which line it stands.
	folded, lineAt, wanted := map[string]string{}, map[string][]int{}, map[string]bool{}
	for _, name := range texts {
		var b strings.Builder
		number := 0
		for line := range strings.Lines(text(t, name)) {
			number++
			line = space(line)
			if line == "" {
				continue
			}
			wanted[name+":"+strconv.Itoa(number)] = true
			if b.Len() > 0 {
				b.WriteByte(' ')
				lineAt[name] = append(lineAt[name], 0)
			}
			b.WriteString(line)
			lineAt[name] = append(lineAt[name], slices.Repeat([]int{number}, len(line))...)
		}
		folded[name] = b.String()
	}
	reaches := func(name, quote string, line int) bool {
		for from := 0; quote != ""; {
			at := strings.Index(folded[name][from:], quote)
			if at < 0 {
				break
			}
			if slices.Contains(lineAt[name][from+at:from+at+len(quote)], line) {
				return true
			}
			from += at + 1
		}
		return false
	}
	_, list := rows(t, os.DirFS("."), "coverage.csv")
	seen := map[string]bool{}
	for _, r := range list {
		key := r["text"] + ":" + r["line"]
		if !wanted[key] || seen[key] {
			t.Errorf("coverage.csv: %s is no line of the texts, is blank or stands twice", key)
		}
		seen[key] = true
		ids := strings.Fields(r["evidence"])
		if (len(ids) == 0) == (strings.TrimSpace(r["reason"]) == "") {
			t.Errorf("coverage.csv: %s: either evidence or a reason", key)
		}
		line, _ := strconv.Atoi(r["line"])
		for _, id := range ids {
			e, ok := evidence[id]
			if !ok {
				t.Errorf("coverage.csv: %s: no evidence %q", key, id)
			} else if e["source"] != "source:"+r["text"] || !reaches(r["text"], e["quote"], line) {
				t.Errorf("coverage.csv: %s: the quote of %s is not there", key, id)
			}
		}
	}
	for key := range wanted {
		if !seen[key] {
			t.Errorf("coverage.csv: %s is missing", key)
		}
	}
}

// TestNoContactPoints looks for e-mail addresses and telephone numbers in
// everything that lies in this folder.
func TestNoContactPoints(t *testing.T) {
	mail := regexp.MustCompile(`[\p{L}\d._%+-]+\s?@\s?[\p{L}\d-]+\.\p{L}+`)
	phone := regexp.MustCompile(`(?:\+|\b00)\s?\d{2}(?:[ .\-()]*\d){7,}|\b0\d(?:[ .-]?\d{2}){4}\b|\b\d{2}(?:[ .]\d{2}){3}\b`)
	for _, sample := range []string{"someone@example.org", "+33 5 61 00 00 00", "05 61 00 00 00", "+45 33 00 00 00", "33 00 00 00"} {
		if !mail.MatchString(sample) && !phone.MatchString(sample) {
			t.Errorf("the patterns miss %q", sample)
		}
	}
	read := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		read++
		number := 0
		for line := range strings.Lines(string(b)) {
			number++
			for _, pattern := range []*regexp.Regexp{mail, phone} {
				if found := pattern.FindString(line); found != "" {
					t.Errorf("%s, line %d: %q", path, number, found)
				}
			}
		}
		return nil
	})
	if err != nil || read < len(headers)+len(texts) {
		t.Errorf("read %d files: %v", read, err)
	}
}
