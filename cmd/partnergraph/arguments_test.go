package main

import (
	"os"
	"strings"
	"testing"
)

// TestWhatIsWrongIsSaid before the usage, in one line, with what to give, in words for people.
func TestWhatIsWrongIsSaid(t *testing.T) {
	for line, says := range map[string]string{
		"":                                   "partnergraph: say what to do",
		"frobnicate":                         `partnergraph: there is no command "frobnicate"`,
		"serve extra":                        `partnergraph serve: "extra" is one argument too many`,
		"serve --nope":                       "partnergraph serve: there is no flag --nope; there are --behind-proxy, --data,",
		"serve --listen":                     "partnergraph serve: --listen needs a value: the address to listen on",
		"serve --drain soon":                 `partnergraph serve: --drain "soon" is not a time, for example 5s`,
		"serve --trusted-only=maybe":         `partnergraph serve: --trusted-only "maybe" is not true or false`,
		"import":                             "partnergraph import: say what to import: a folder of tables, or --curated",
		"import --curated DIR":               "partnergraph import: --curated brings its own tables: leave it out, or DIR",
		"export":                             "partnergraph export: say as what to write the network: --format csv or --format json",
		"export --format csv":                "partnergraph export: --format csv writes a folder of tables: name a new folder",
		"export --format xml x":              `partnergraph export: --format "xml" is neither csv nor json`,
		"export x --format csv":              `partnergraph export: --format stands behind "x": flags stand before it`,
		"check --data x y":                   "partnergraph check: DIR and --data are two things to check",
		"generate --people 0 DIR":            "partnergraph generate: say how many people, 1 or more",
		"generate --people 5":                "partnergraph generate: name a new folder",
		"generate --people abc x":            `partnergraph generate: --people "abc" is not a whole number`,
		"generate --people 5 --seed -1 x":    `partnergraph generate: --seed "-1" is not a whole number`,
		"backup":                             "partnergraph backup: name the new file",
		"restore":                            "partnergraph restore: name the backup to restore",
		"restore --replay x":                 "partnergraph restore: --replay is for a Neo4j that was restored, and reads no file: leave it out, or x",
		"token":                              "partnergraph token: say what to do: create, list, revoke",
		"token make":                         `partnergraph token: there is no token "make"; there are create, list, revoke`,
		"token revoke":                       "partnergraph token: say which: token revoke ID",
		"token revoke ID --data x":           `partnergraph token: --data stands behind "ID": flags stand before it`,
		"contact allow":                      "partnergraph contact: say first, before the flags, which contact point: contact allow ID",
		"subject export":                     "partnergraph subject: say first, before the flags, which person: subject export PERSON",
		"subject export p":                   "partnergraph subject: say where to write what is held on her: --json FILE",
		"subject export p --json x":          "partnergraph subject: say in which language to write: --language fr or --language en",
		"subject export p --json x --html x": "partnergraph subject: --json and --html are two files",
		"retention":                          "partnergraph retention: name the table of rules, with --rules FILE",
	} {
		t.Run(line, func(t *testing.T) {
			t.Chdir(t.TempDir())
			r := call(t, strings.Fields(line)...)
			first, usage, _ := strings.Cut(r.err, "\n")
			if r.code != 2 || !strings.HasPrefix(first, says) || !strings.HasPrefix(usage, "usage: partnergraph ") || r.out != "" {
				t.Errorf("%+v", r)
			}
			if entries, err := os.ReadDir("."); err != nil || len(entries) > 0 {
				t.Errorf("the folder holds %v, %v", entries, err)
			}
		})
	}
}

// TestHelpIsAnAnswer: it goes to the output, with what each flag is for.
func TestHelpIsAnAnswer(t *testing.T) {
	for line, says := range map[string]string{
		"help": "  restore ", "--help": "  restore ", "-h": "  restore ",
		"serve --help":         "--tls-cert        a file with the certificate to encrypt with",
		"serve -h":             "usage: partnergraph serve [--listen",
		"import --help":        "--clear first empties a store whose large import was interrupted, and refuses any other",
		"token --help":         "without --expires a token ends after 365 days",
		"token create --help":  "--expires         after so many days",
		"contact allow --help": "usage: partnergraph contact import FILE",
		"subject help":         "usage: partnergraph subject export PERSON --language fr|en",
	} {
		t.Run(line, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if r := call(t, strings.Fields(line)...); r.code != 0 || !strings.Contains(r.out, says) || r.err != "" {
				t.Errorf("%+v", r)
			}
		})
	}
}

// TestClosedListsAreWrittenForPeople.
func TestClosedListsAreWrittenForPeople(t *testing.T) {
	allow := func(flags string) []string {
		return append([]string{"contact", "allow", "contact:c1", "--evidence", "x"}, strings.Fields(flags)...)
	}
	fails(t, allow("--purpose SPAM"), "--purpose is one of ADMINISTRATION, JOB_SHADOWING, PROJECT, VISIT\n")
	fails(t, allow("--purpose VISIT --ground X"), "--ground is one of CONSENT, CONTRACT, LEGAL_OBLIGATION,")
	fails(t, allow("--purpose VISIT --ground CONSENT --scope X"), "--scope is one of PUBLIC, ANALYST, COORDINATOR, ADMIN\n")
	fails(t, []string{"contact", "withdraw", "contact:c1"}, "--purpose is one of ADMINISTRATION, JOB_SHADOWING")
}
