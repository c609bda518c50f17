package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// annaCanary is how anna is reached in these tests.
const annaCanary = "anna.canari@canary.example"

// inhabited is the data folder of a small network in which anna is told of, with how she and an office are reached.
func inhabited(t *testing.T) (data string) {
	t.Helper()
	data = inTemp(t, "data")
	does(t, "import", "--data", data, annasTables(t))
	does(t, "contact", "import", contactTable(t), "--data", data)
	return data
}

func annasTables(t *testing.T) string {
	t.Helper()
	return folder(t, map[string]string{
		"organisations.csv":  "id,name,country\norganisation:home,Home,FR\n",
		"people.csv":         "id,name\nperson:p1,Anna Canari\nperson:p2,Bert Autre\n",
		"events.csv":         "id,name,kind,status,date\nevent:visit,The visit,LEARNING_VISIT,HELD,2022-06\n",
		"sources.csv":        "id,name,date\nsource:s,The report,2022-07\n",
		"holds_position.csv": "from,to,title\nperson:p1,organisation:home,Directrice canari\n",
		"took_part_in.csv":   "from,to,role\nperson:p1,event:visit,SPEAKER\nperson:p2,event:visit,HOST\n",
		"evidence.csv":       "subject,source,certainty,quote,names\nperson:p1,source:s,STATED,“Anna Canari told of her canary.”,person:p1\n",
	})
}

func contactTable(t *testing.T) string {
	t.Helper()
	dir := folder(t, map[string]string{"contact_points.csv": "id,holder,kind,medium,value,source\n" +
		"contact:c1,person:p1,PERSONAL,EMAIL," + annaCanary + ",source:s\n" +
		"contact:home,organisation:home,FUNCTIONAL,EMAIL,home.office@canary.example,source:s\n"})
	return filepath.Join(dir, "contact_points.csv")
}

// TestContactsFromTheTableToTheirUse.
func TestContactsFromTheTableToTheirUse(t *testing.T) {
	data := inhabited(t)
	list := does(t, "contact", "list", "--data", data)
	if strings.Count(list, "hidden: no basis") != 2 || strings.Contains(list, "canary.example") {
		t.Errorf("listed are\n%s", list)
	}
	if r := call(t, "contact", "import", contactTable(t), "--data", data); r.code != 0 || !strings.Contains(r.out, "0 contact points are new") || !strings.Contains(r.err, "contact_points.csv:3: kind \"FUNCTIONAL\"") {
		t.Errorf("again: %+v", r)
	}
	says := does(t, "contact", "allow", "contact:c1", "--data", data, "--purpose", "visit", "--ground", "CONSENT", "--scope", "coordinator", "--from", "2026-01-01", "--until", "2999-12-31", "--evidence", "a letter")
	if !strings.Contains(says, "contact:c1 may be used for VISIT by COORDINATOR from 2026-01-01") {
		t.Error(says)
	}
	if list := does(t, "contact", "list", "--data", data, "--holder", "person:p1", "--values"); !strings.Contains(list, "VISIT (CONSENT) for COORDINATOR from 2026-01-01 until 2999-12-31") || !strings.Contains(list, annaCanary) || strings.Contains(list, "home.office") {
		t.Errorf("listed are\n%s", list)
	}
	fails(t, []string{"contact", "allow", "contact:c1", "--data", data, "--purpose", "VISIT", "--ground", "NOT_PERSONAL", "--scope", "COORDINATOR", "--evidence", "x"}, "FUNCTIONAL contact points")
	fails(t, []string{"contact", "allow", "contact:c1", "--data", data, "--purpose", "VISIT", "--ground", "CONSENT", "--scope", "PUBLIC", "--evidence", "x"}, "too wide")
	fails(t, []string{"contact", "allow", "contact:c1", "--data", data, "--purpose", "SPAM", "--ground", "CONSENT", "--scope", "ADMIN", "--evidence", "x"}, "--purpose is one of")
	fails(t, []string{"contact", "allow", "contact:c1", "--data", data, "--purpose", "VISIT", "--ground", "CONSENT", "--scope", "ADMIN", "--evidence", "x", "--until", "soon"}, "--until: a day is written")
	does(t, "contact", "withdraw", "contact:c1", "--data", data, "--purpose", "VISIT")
	fails(t, []string{"contact", "withdraw", "contact:c1", "--data", data, "--purpose", "VISIT"}, "nothing to withdraw")
	if list := does(t, "contact", "list", "--data", data); !strings.Contains(list, "withdrawn on") {
		t.Errorf("listed are\n%s", list)
	}
	does(t, "contact", "delete", "contact:home", "--data", data)
	if bytesIn(t, data, "home.office") > 0 {
		t.Error("the file still holds what was deleted")
	}
	fails(t, []string{"contact", "delete", "contact:home", "--data", data}, "contact:home: there is none with this id")
	log := does(t, "audit", "list", "--data", data)
	for _, action := range []string{"CONTACTS_PUT", "BASIS_SET", "BASIS_WITHDRAWN", "EXPORT", "CONTACT_DELETED"} {
		if !strings.Contains(log, action) {
			t.Errorf("the log does not tell of %s:\n%s", action, log)
		}
	}
	if strings.Contains(log, "@") || strings.Contains(log, "Anna") {
		t.Errorf("the log holds values:\n%s", log)
	}
}

// TestContactImportIsAllOrNothing.
func TestContactImportIsAllOrNothing(t *testing.T) {
	data := inhabited(t)
	dir := folder(t, map[string]string{"c.csv": "holder,kind,medium,value,source\nperson:p2,PERSONAL,EMAIL,bert@canary.example,source:s\nperson:nobody,PERSONAL,EMAIL,nobody,source:s\n"})
	said := fails(t, []string{"contact", "import", filepath.Join(dir, "c.csv"), "--data", data}, "c.csv:3: holder \"person:nobody\"", "c.csv:3: value: is not one e-mail address", "nothing was changed: 2 problems")
	if strings.Contains(said, "bert@") || strings.Contains(does(t, "contact", "list", "--data", data), "person:p2") {
		t.Error(said)
	}
	fails(t, []string{"contact", "import", filepath.Join(dir, "none.csv"), "--data", data}, "cannot be read")
	fails(t, []string{"contact", "import", filepath.Join(dir, "c.csv"), "--data", inTemp(t, "none")}, "there is no store")
}

// TestRegisterCommandsCalledWrongly say how to call them.
func TestRegisterCommandsCalledWrongly(t *testing.T) {
	for _, line := range []string{
		"contact", "contact what", "contact import", "contact import --data x", "contact allow", "contact allow --purpose VISIT", "contact delete", "contact list one", "contact withdraw a b",
		"subject", "subject export", "subject export person:p1", "subject export person:p1 --language fr", "subject forget", "subject forget --yes", "subject forget a b",
		"audit", "audit what", "audit verify one", "audit list one", "retention", "retention one", "retention --rules", "privacy", "privacy what", "privacy register one",
	} {
		t.Run(line, func(t *testing.T) {
			t.Chdir(t.TempDir())
			name, _, _ := strings.Cut(line, " ")
			if r := call(t, strings.Fields(line)...); r.code != 2 || !strings.Contains(r.err, "usage: partnergraph "+name) || r.out != "" {
				t.Errorf("%+v", r)
			}
			if entries, err := os.ReadDir("."); err != nil || len(entries) > 0 {
				t.Errorf("the folder holds %v, %v", entries, err)
			}
		})
	}
}

// TestExportIsEntered: every export has its record, which says how many persons it held and not where it went, and none holds how
// anybody is reached.
func TestExportIsEntered(t *testing.T) {
	data := inhabited(t)
	to := inTemp(t, "for-dupont")
	r := call(t, "export", "--data", data, "--format", "csv", to)
	mark := regexp.MustCompile(`this is export ([a-z2-7]{10}) of the audit log`).FindStringSubmatch(r.err)
	if r.code != 0 || mark == nil {
		t.Fatalf("%+v", r)
	}
	printed := call(t, "export", "--data", data, "--format", "json")
	log := does(t, "audit", "list", "--data", data)
	if !strings.Contains(log, "csv, revision 1, persons 2, export "+mark[1]) || strings.Count(log, " EXPORT ") != 2 || strings.Contains(log, "dupont") {
		t.Errorf("the log is\n%s", log)
	}
	leaks := strings.Count(printed.out, "canary.example") + bytesIn(t, to, "canary.example")
	if leaks > 0 || !strings.Contains(printed.out, "Anna Canari") {
		t.Errorf("exports hold %d addresses", leaks)
	}
	t.Logf("TRUST P11 %d contact values in 2 exports of the network, each with its record in the audit log", leaks)
}

// TestContactsOutOfUse are said to be hidden, whatever their bases: nobody is given them.
func TestContactsOutOfUse(t *testing.T) {
	data := inhabited(t)
	dir := folder(t, map[string]string{"contact_points.csv": "id,holder,kind,medium,value,source,since,until\n" +
		"contact:old,person:p1,PERSONAL,EMAIL,vieux@canary.example,source:s,,2021-01-01\n" +
		"contact:later,person:p1,PERSONAL,EMAIL,tard@canary.example,source:s,2999-01-01,\n"})
	does(t, "contact", "import", filepath.Join(dir, "contact_points.csv"), "--data", data)
	allow := func(id string, more ...string) string {
		return does(t, append([]string{"contact", "allow", id, "--data", data, "--purpose", "JOB_SHADOWING", "--ground", "CONSENT", "--scope", "COORDINATOR", "--evidence", "x"}, more...)...)
	}
	for id, why := range map[string]string{"contact:old": "not in use since 2021-01-01", "contact:later": "not in use before 2999-01-01"} {
		if says := allow(id); strings.Contains(says, "may be used") || !strings.Contains(says, id+" has a basis for JOB_SHADOWING and stays hidden: it is "+why) {
			t.Error(says)
		}
		if list := does(t, "contact", "list", "--data", data); !strings.Contains(list, "hidden: "+why+"; JOB_SHADOWING (CONSENT)") {
			t.Errorf("listed are\n%s", list)
		}
	}
	if says := allow("contact:c1", "--from", "2020-01-01", "--until", "2020-12-31"); strings.Contains(says, "may be used for") || !strings.Contains(says, "that ended on 2020-12-31") {
		t.Error(says)
	}
}
