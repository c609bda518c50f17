package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/partnergraph/partnergraph/internal/tables"
)

// terminal is where a command writes: answers to out, everything else to err.
type terminal struct{ out, err io.Writer }

// command is one subcommand. It returns errUsage when its arguments are wrong.
type command struct {
	name, arguments, what string
	run                   func(ctx context.Context, t terminal, args []string) error
}

var commands = []command{
	{"serve", "[--listen 127.0.0.1:8080] [--data ./data] [--public-url URL] [--tls-cert FILE --tls-key FILE | --behind-proxy] [--trusted-only] [--trusted DIR] [--metrics 127.0.0.1:9090] [--drain 2s]", "answer questions over HTTP; an empty embedded store gets the curated network", serve},
	{"import", "[--data ./data] [--clear] [--curated | DIR]", "put a folder of tables into the store: all of it, or nothing", importTables},
	{"export", "[--data ./data] --format csv|json [PATH]", "write the network as tables (a folder) or as JSON (a file, or the output)", export},
	{"check", "[--data ./data | DIR]", "list every problem of a folder of tables, or of a store", check},
	{"health", "[--listen 127.0.0.1:8080] [--tls-cert FILE]", "ask a service that runs here whether it is ready", health},
	{"token", "create --role ROLE --label TEXT [--expires 90d|DATE] | list | revoke ID|oidc:SUBJECT   [--data ./data]", "say who may ask, and as what: ANALYST, COORDINATOR or ADMIN", token},
	{"backup", "[--data ./data] FILE", "copy the embedded store into a new file, also while a service runs", backup},
	{"restore", "[--data ./data] [--keep-tokens] [--without-ledger] [--offline] [--keep-old] FILE | --replay", "put a backup in the place of the embedded store; who was forgotten stays so", restore},
	{"contact", "import FILE | list [--holder ID] [--values] | allow ID --purpose P --ground G --scope ROLE --evidence TEXT [--from DAY] [--until DAY] | withdraw ID --purpose P | delete ID   [--data ./data]", "put contact points in, hidden, and say for what they may be used", contact},
	{"subject", "export PERSON --language fr|en [--json FILE] [--html FILE] [--rules FILE] | forget PERSON [--yes]   [--data ./data]", "give a person all that is held on her, or forget her", subject},
	{"retention", "--rules FILE [--dry-run] [--data ./data]", "remove what is not kept any more", retention},
	{"audit", "verify [--head NUMBER:HASH] | list [--subject ID] [--json]   [--data ./data]", "read the log of what was done with personal data", audit},
	{"privacy", "register --language fr|en [--rules FILE] [--data ./data]", "write the register of processing (Article 30)", privacy},
	{"generate", "--people N [--seed S] DIR", "write a synthetic network of any size as tables", generate},
}

var errUsage = errors.New("usage")

// maxProblemsShown bounds what an import prints; check prints all.
const maxProblemsShown = 50

// run runs the subcommand that the arguments name: 0, 1 where it failed, 2 where it was called wrongly.
func run(ctx context.Context, args []string, t terminal) int {
	for _, c := range commands {
		if len(args) == 0 || args[0] != c.name {
			continue
		}
		err := c.run(ctx, t, args[1:])
		var problems tables.Problems
		switch {
		case err == nil:
			return 0
		case errors.Is(err, errUsage):
			_, _ = fmt.Fprintf(t.err, "usage: partnergraph %s %s\n", c.name, c.arguments)
			return 2
		case errors.As(err, &problems):
			printProblems(t.err, problems, maxProblemsShown)
			_, _ = fmt.Fprintf(t.err, "partnergraph %s: nothing was changed: %d problems\n", c.name, len(problems))
		default:
			_, _ = fmt.Fprintf(t.err, "partnergraph %s: %v\n", c.name, err)
		}
		return 1
	}
	_, _ = fmt.Fprintln(t.err, "usage: partnergraph COMMAND")
	for _, c := range commands {
		_, _ = fmt.Fprintf(t.err, "  %-9s %s\n            %s\n", c.name, c.arguments, c.what)
	}
	return 2
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

// flags returns the flags of a subcommand; parse reads them and wants so many further arguments at most.
func flags(name string) *flag.FlagSet {
	f := flag.NewFlagSet(name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	return f
}

func parse(t terminal, f *flag.FlagSet, args []string, most int) error {
	if err := f.Parse(args); err != nil {
		_, _ = fmt.Fprintf(t.err, "partnergraph %s: %v\n", f.Name(), err)
		return errUsage
	}
	if f.NArg() > most {
		return errUsage
	}
	return nil
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
