package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/partnergraph/partnergraph/internal/tables"
)

// terminal is where a command writes: answers to out, everything else to err.
type terminal struct{ out, err io.Writer }

// command is one subcommand. It returns calledWrongly when its arguments are wrong.
type command struct {
	name, arguments, what string
	run                   func(ctx context.Context, t terminal, args []string) error
}

var commands = []command{
	{"serve", "[--listen 127.0.0.1:8080] [--data ./data] [--public-url URL] [--tls-cert FILE --tls-key FILE | --behind-proxy] [--trusted-only] [--trusted DIR] [--metrics 127.0.0.1:9090] [--drain 2s]", "answer questions over HTTP; an empty embedded store gets the curated network", serve},
	{"import", "[--data ./data] [--clear] DIR | --curated | --clear", "put a folder of tables, or the curated network, into the store: all of it, or nothing; --clear first empties a store whose large import was interrupted, and refuses any other", importTables},
	{"export", "[--data ./data] --format csv FOLDER | --format json [FILE]", "write the network as tables (a new folder) or as JSON (a new file, or the output)", export},
	{"check", "DIR | [--data ./data]", "list every problem of a folder of tables, or of a store", check},
	{"health", "[--listen 127.0.0.1:8080] [--tls-cert FILE]", "ask a service that runs here whether it is ready", health},
	{"token", "create --role ROLE --label TEXT [--expires 90d|DATE] | list | revoke ID|oidc:SUBJECT   [--data ./data]", "say who may ask, and as what: ANALYST, COORDINATOR or ADMIN; without --expires a token ends after 365 days", token},
	{"backup", "[--data ./data] FILE", "copy the embedded store into a new file, also while a service runs", backup},
	{"restore", "[--data ./data] [--keep-tokens] [--without-ledger] [--offline] [--keep-old] FILE, or for Neo4j --replay", "put a backup in the place of the embedded store; who was forgotten stays so", restore},
	{"contact", "import FILE | list [--holder ID] [--values] | allow ID --purpose P --ground G --scope ROLE --evidence TEXT [--from DAY] [--until DAY] | withdraw ID --purpose P | delete ID   [--data ./data]", "put contact points in, hidden, and say for what they may be used", contact},
	{"subject", "export PERSON --language fr|en --json FILE and/or --html FILE [--rules FILE] | forget PERSON [--yes]   [--data ./data]", "give a person all that is held on her, or forget her", subject},
	{"retention", "--rules FILE [--dry-run] [--data ./data]", "remove what is not kept any more", retention},
	{"audit", "verify [--head NUMBER:HASH] | list [--subject ID] [--json]   [--data ./data]", "read the log of what was done with personal data", audit},
	{"privacy", "register --language fr|en [--rules FILE] [--data ./data]", "write the register of processing (Article 30)", privacy},
	{"generate", "--people N [--seed S] DIR", "write a synthetic network of any size as tables", generate},
}

// maxProblemsShown bounds what an import prints; check prints all.
const maxProblemsShown = 50

// run runs the subcommand that the arguments name: 0, 1 where it failed, 2 where it was called wrongly.
func run(ctx context.Context, args []string, t terminal) int {
	switch {
	case len(args) == 0:
		_, _ = fmt.Fprintln(t.err, "partnergraph: say what to do, with one of the commands")
	case wantsHelp(args[0]):
		printCommands(t.out)
		return 0
	default:
		for _, c := range commands {
			if args[0] == c.name {
				return c.end(t, c.run(ctx, t, args[1:]))
			}
		}
		_, _ = fmt.Fprintf(t.err, "partnergraph: there is no command %q\n", args[0])
	}
	printCommands(t.err)
	return 2
}

// end says how a command ended, and returns the code for it.
func (c command) end(t terminal, err error) int {
	var problems tables.Problems
	var wrong calledWrongly
	var help helpAsked
	switch {
	case err == nil:
		return 0
	case errors.As(err, &help):
		_, _ = fmt.Fprintf(t.out, "usage: partnergraph %s %s\n  %s\n", c.name, c.arguments, c.what)
		if help.flags != nil {
			printFlags(t.out, help.flags)
		}
		return 0
	case errors.As(err, &wrong):
		_, _ = fmt.Fprintf(t.err, "partnergraph %s: %s\nusage: partnergraph %s %s\n", c.name, wrong, c.name, c.arguments)
		return 2
	case errors.As(err, &problems):
		printProblems(t.err, problems, maxProblemsShown)
		_, _ = fmt.Fprintf(t.err, "partnergraph %s: nothing was changed: %d problems\n", c.name, len(problems))
	default:
		_, _ = fmt.Fprintf(t.err, "partnergraph %s: %v\n", c.name, err)
	}
	return 1
}

func printCommands(w io.Writer) {
	_, _ = fmt.Fprintln(w, "usage: partnergraph COMMAND")
	for _, c := range commands {
		_, _ = fmt.Fprintf(w, "  %-9s %s\n            %s\n", c.name, c.arguments, c.what)
	}
}

func printProblems(w io.Writer, problems tables.Problems, most int) {
	for i, p := range problems {
		if i == most {
			_, _ = fmt.Fprintf(w, "… and %d more; partnergraph check DIR lists all\n", len(problems)-most)
			return
		}
		_, _ = fmt.Fprintln(w, p)
	}
}

// isTerminal tells whether somebody watches: progress is shown to people only.
func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// progressTo shows how far long work is, on a terminal.
func progressTo(w io.Writer) func(what string, done, total int) {
	if !isTerminal(w) {
		return func(string, int, int) {}
	}
	return func(what string, done, total int) {
		switch {
		case total > 0:
			_, _ = fmt.Fprintf(w, "\r\x1b[K%s: %d of %d", what, done, total)
		case done > 0:
			_, _ = fmt.Fprintf(w, "\r\x1b[K%s: %d", what, done)
		default:
			_, _ = fmt.Fprintf(w, "\r\x1b[K%s …", what)
		}
	}
}
