package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

// ledgerFolder names the folder of the ledger of the forgotten where the network is in a Neo4j.
const ledgerFolder = "PARTNERGRAPH_LEDGER"

// ledger opens the ledger of the forgotten: beside the file of an embedded store, or in the folder that is named; nil where
// none is.
func (p place) ledger() (*register.Ledger, error) {
	folder := p.folder
	if p.shared() {
		folder = os.Getenv(ledgerFolder)
	}
	if folder == "" {
		return nil, nil
	}
	return register.OpenLedger(folder)
}

// subject gives a person what is held on her, or forgets her.
func subject(ctx context.Context, t terminal, args []string) error {
	return choose(ctx, t, "subject", args, map[string]subcommand{"export": exportSubject, "forget": forgetSubject})
}

func exportSubject(ctx context.Context, t terminal, args []string) error {
	person, rest, err := named(args, "which person: subject export PERSON")
	if err != nil {
		return err
	}
	f := flags("subject export")
	data := dataFlag(f)
	language := f.String("language", "", "fr or en")
	asJSON := f.String("json", "", "the file for programs")
	asHTML := f.String("html", "", "the file for people")
	file := f.String("rules", "", "the rules of retention")
	if err := parse(f, rest, 0); err != nil {
		return err
	}
	if err := documentsOf(*asJSON, *asHTML, *language); err != nil {
		return err
	}
	l, err := register.ParseLanguage(*language)
	if err != nil {
		return fmt.Errorf("--language: %w", err)
	}
	rules, err := readRules(*file)
	if err != nil {
		return err
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	return withStore(ctx, where.openExisting, func(s store.Store) error {
		held, err := register.New(s, time.Now).SubjectExport(ctx, register.Local, network.ID(person), rules)
		if err != nil {
			return aboutPerson(ctx, s, network.ID(person), err)
		}
		return writeSubject(t, held, l, *asJSON, *asHTML)
	})
}

// documentsOf says what is wrong with where the documents on a person are to be written: before anything is read on her.
func documentsOf(asJSON, asHTML, language string) error {
	switch {
	case asJSON == "" && asHTML == "":
		return calledWrongly("say where to write what is held on her: --json FILE, for programs, --html FILE, for people, or both")
	case asJSON == asHTML:
		return calledWrongly("--json and --html are two files: name two")
	case language == "":
		return calledWrongly("say in which language to write: --language fr or --language en")
	}
	for _, path := range []string{asJSON, asHTML} {
		if path == "" {
			continue
		}
		if err := mayWrite(path); err != nil {
			return err
		}
	}
	return nil
}

func writeSubject(t terminal, held *register.Subject, l register.Language, asJSON, asHTML string) error {
	for path, write := range map[string]func(io.Writer) error{
		asJSON: func(w io.Writer) error {
			lines := json.NewEncoder(w)
			lines.SetIndent("", "  ")
			return lines.Encode(held)
		},
		asHTML: func(w io.Writer) error { return held.WriteHTML(w, l) },
	} {
		if path == "" {
			continue
		}
		if err := writeWhole(path, write); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(t.out, "%d ties, %d events, %d evidence, %d contact points, %d records\n",
		len(held.Ties), len(held.Presences), len(held.Evidence), len(held.Contacts), len(held.Records))
	return err
}

func forgetSubject(ctx context.Context, t terminal, args []string) error {
	person, rest, err := named(args, "which person: subject forget PERSON")
	if err != nil {
		return err
	}
	f := flags("subject forget")
	data := dataFlag(f)
	yes := f.Bool("yes", false, "forget; without it only say what would go")
	if err := parse(f, rest, 0); err != nil {
		return err
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	ledger, err := where.ledger()
	if err != nil {
		return err
	}
	if ledger == nil {
		return fmt.Errorf("%w: name a folder for it with %s", register.ErrNoLedger, ledgerFolder)
	}
	return withStore(ctx, where.openExisting, func(s store.Store) error {
		r := register.New(s, time.Now)
		if !*yes {
			found, err := r.ForgetReport(ctx, network.ID(person), ledger)
			if err != nil {
				return aboutPerson(ctx, s, network.ID(person), err)
			}
			printForgotten(t.out, &found, "would go")
			printCopies(t.out, where)
			_, err = fmt.Fprintln(t.out, "nothing was changed; --yes forgets")
			return err
		}
		found, err := r.Forget(ctx, register.Local, network.ID(person), ledger)
		if err != nil {
			return aboutPerson(ctx, s, network.ID(person), err)
		}
		printForgotten(t.out, &found, "are gone")
		printCopies(t.out, where)
		if !found.Scrubbed {
			return errors.New("she is gone from all answers and may still stand in the files of the store, as somebody reads meanwhile: run the same again")
		}
		_, err = fmt.Fprintln(t.out, leftOf(&found, where))
		return err
	})
}

// aboutPerson says why nothing can be done for a person: it may be that the id is of something else.
func aboutPerson(ctx context.Context, s store.Store, id network.ID, err error) error {
	if !errors.Is(err, register.ErrNotFound) {
		return fmt.Errorf("%s: %w", id, err)
	}
	view, failed := s.View(ctx)
	if failed != nil {
		return errors.Join(fmt.Errorf("%s: %w", id, err), failed)
	}
	defer view.Close()
	types, failed := view.Types(ctx, []network.ID{id})
	is, there := types[id]
	switch {
	case failed != nil || !there || is == network.TypePerson:
		return errors.Join(fmt.Errorf("%s: %w", id, err), failed)
	case is == "":
		return fmt.Errorf("%s is no person; this is for persons", id)
	}
	article := "a"
	if strings.ContainsRune("EO", rune(is[0])) { // event, organisation
		article = "an"
	}
	return fmt.Errorf("%s is %s %s; this is for persons", id, article, strings.ToLower(string(is)))
}

// leftOf says what is left of a person who was forgotten.
func leftOf(f *register.Forgotten, where place) string {
	switch {
	case where.shared():
		return "it is " + goneFromServer
	case f.Already:
		return "nothing of it is left in the files of the store, but for what was listed when she was forgotten"
	case len(f.Mentions) > 0:
		return "nothing of it is left in the files of the store, but for what is listed above"
	}
	return "nothing of it is left in the files of the store"
}

// printCopies warns of files beside the store that restores have left, in which she may stand.
func printCopies(w io.Writer, where place) {
	if where.shared() {
		return
	}
	replaced := filepath.Base(dataFile(where.folder)) + replacedName
	for _, path := range append(filesIn(where.folder, replaced), filesIn(where.folder, restoringName)...) {
		_, _ = fmt.Fprintf(w, "%s was left by a restore and may hold her: remove it when no restore runs\n", path)
	}
}

func printForgotten(w io.Writer, f *register.Forgotten, what string) {
	if f.Already {
		_, _ = fmt.Fprintln(w, "she was forgotten before, and nothing is held on her")
	} else {
		_, _ = fmt.Fprintf(w, "%d names, %d ties, %d evidence, %d contact points, and her presence at %d events %s\n", f.Names, f.Ties, f.Evidence, f.Contacts, f.Here, what)
	}
	for _, id := range f.Met {
		_, _ = fmt.Fprintf(w, "%s went too: without her nobody knows that both were there\n", id)
	}
	if f.Sessions > 0 {
		_, _ = fmt.Fprintf(w, "%d sessions with her name as label %s: a namesake signs in again\n", f.Sessions, what)
	}
	for _, m := range f.Mentions {
		_, _ = fmt.Fprintf(w, "%s holds her name in its %s, and stays: read it, and mend it where she is meant\n", m.ID, m.Column)
	}
	for i := range f.Exports {
		_, _ = fmt.Fprintf(w, "an export of %s may hold her (%s): whoever has it should delete it\n", f.Exports[i].At.Format(time.DateOnly), f.Exports[i].Detail)
	}
}
