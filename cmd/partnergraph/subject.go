package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
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
	return choose(ctx, t, args, map[string]subcommand{"export": exportSubject, "forget": forgetSubject})
}

func exportSubject(ctx context.Context, t terminal, args []string) error {
	person, rest, err := named(args)
	if err != nil {
		return err
	}
	f := flags("subject export")
	data := dataFlag(f)
	language := f.String("language", "", "fr or en")
	asJSON := f.String("json", "", "the file for programs")
	asHTML := f.String("html", "", "the file for people")
	file := f.String("rules", "", "the rules of retention")
	if err := parse(t, f, rest, 0); err != nil {
		return err
	}
	if *asJSON == "" && *asHTML == "" {
		return errUsage
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
			return fmt.Errorf("%s: %w", person, err)
		}
		return writeSubject(t, held, l, *asJSON, *asHTML)
	})
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

// writeWhole writes beside the file and renames, so that a failure leaves nothing half written; its owner alone reads it.
func writeWhole(path string, write func(io.Writer) error) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), ".unfinished-*")
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", path, err)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(file.Name())
		}
	}()
	if err := errors.Join(write(file), file.Sync(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}

func forgetSubject(ctx context.Context, t terminal, args []string) error {
	person, rest, err := named(args)
	if err != nil {
		return err
	}
	f := flags("subject forget")
	data := dataFlag(f)
	yes := f.Bool("yes", false, "forget; without it only say what would go")
	if err := parse(t, f, rest, 0); err != nil {
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
				return fmt.Errorf("%s: %w", person, err)
			}
			printForgotten(t.out, &found, "would go")
			printCopies(t.out, where)
			_, err = fmt.Fprintln(t.out, "nothing was changed; --yes forgets")
			return err
		}
		found, err := r.Forget(ctx, register.Local, network.ID(person), ledger)
		if err != nil {
			return fmt.Errorf("%s: %w", person, err)
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
	for _, m := range f.Mentions {
		_, _ = fmt.Fprintf(w, "%s holds her name in its %s, and stays: read it, and mend it where she is meant\n", m.ID, m.Column)
	}
	for i := range f.Exports {
		_, _ = fmt.Fprintf(w, "an export of %s may hold her (%s): whoever has it should delete it\n", f.Exports[i].At.Format(time.DateOnly), f.Exports[i].Detail)
	}
}
