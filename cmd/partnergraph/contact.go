package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

// contact puts contact points in and says for what they may be used.
func contact(ctx context.Context, t terminal, args []string) error {
	return choose(ctx, t, "contact", args, map[string]subcommand{
		"import": importContacts, "list": listContacts, "allow": allowContact, "withdraw": withdrawContact, "delete": deleteContact,
	})
}

func importContacts(ctx context.Context, t terminal, args []string) error {
	file, rest, err := named(args, "which table: contact import FILE")
	if err != nil {
		return err
	}
	f := flags("contact import")
	data := dataFlag(f)
	if err := parse(f, rest, 0); err != nil {
		return err
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	forgotten, err := where.ledger()
	if err != nil {
		return err
	}
	if _, err := os.Stat(file); err != nil {
		return fmt.Errorf("%s cannot be read: is the path right?", file)
	}
	return withStore(ctx, where.openExisting, func(s store.Store) error {
		r := register.New(s, time.Now)
		if err := r.CheckLedger(ctx, forgotten); err != nil {
			return err
		}
		contacts, doubts, err := r.ReadContacts(ctx, os.DirFS(filepath.Dir(file)), filepath.Base(file), forgotten)
		if err != nil {
			return err
		}
		printProblems(t.err, doubts, len(doubts))
		put, err := r.PutContacts(ctx, register.Local, contacts, forgotten)
		if err != nil {
			return err
		}
		if put.Forgotten > 0 {
			_, _ = fmt.Fprintf(t.out, "skipped %d contact points: they are of persons who were forgotten\n", put.Forgotten)
		}
		_, err = fmt.Fprintf(t.out, "%d contact points are new and hidden until partnergraph contact allow gives them a basis; %d were there and are as the table says\n", put.New, put.Changed)
		return err
	})
}

func listContacts(ctx context.Context, t terminal, args []string) error {
	f := flags("contact list")
	data := dataFlag(f)
	holder := f.String("holder", "", "of this person or organisation alone")
	values := f.Bool("values", false, "show addresses and numbers, which is written down")
	if err := parse(f, args, 0); err != nil {
		return err
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	return withStore(ctx, where.openExisting, func(s store.Store) error {
		contacts, err := register.New(s, time.Now).ListContacts(ctx, register.Local, network.ID(*holder), *values)
		if err != nil {
			return err
		}
		w := tabwriter.NewWriter(t.out, 0, 0, 2, ' ', 0)
		for i := range contacts {
			c := &contacts[i]
			_, _ = fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s", c.ID, c.Holder, c.Kind, c.Medium, basesOf(c))
			if *values {
				_, _ = fmt.Fprintf(w, "\t%s", c.Value)
			}
			_, _ = fmt.Fprintln(w)
		}
		return w.Flush()
	})
}

// outOfUse says since when, or until when, a contact point is said not to be in use, and is hidden whatever its bases; empty where
// it is in use.
func outOfUse(c *network.ContactPoint, today network.Day) string {
	switch {
	case c.InUse(today):
		return ""
	case c.Since != nil && today < *c.Since:
		return "not in use before " + c.Since.String()
	}
	return "not in use since " + c.Until.String()
}

// basesOf says for what a contact point may be used.
func basesOf(c *network.ContactPoint) string {
	var all []string
	today := network.DayOfTime(time.Now())
	if why := outOfUse(c, today); why != "" {
		all = append(all, "hidden: "+why)
	}
	for i := range c.Bases {
		b := &c.Bases[i]
		text := fmt.Sprintf("%s (%s) for %s from %s", b.Purpose, b.Ground, b.Scope, b.From)
		switch {
		case b.Withdrawn != nil:
			text += ", withdrawn on " + b.Withdrawn.String()
		case b.Until != nil && *b.Until < today:
			text += ", ended on " + b.Until.String()
		case b.Until != nil:
			text += " until " + b.Until.String()
		}
		all = append(all, text)
	}
	if len(c.Bases) == 0 {
		return strings.Join(append(all, "hidden: no basis"), "; ")
	}
	return strings.Join(all, "; ")
}

func allowContact(ctx context.Context, t terminal, args []string) error {
	id, rest, err := named(args, "which contact point: contact allow ID; partnergraph contact list tells the ids")
	if err != nil {
		return err
	}
	f := flags("contact allow")
	data := dataFlag(f)
	purpose := f.String("purpose", "", "for what")
	ground := f.String("ground", "", "on what ground")
	scope := f.String("scope", "", "the least role that may use it")
	from := f.String("from", "", "from which day on; today without it")
	until := f.String("until", "", "until which day; without it until it is withdrawn")
	evidence := f.String("evidence", "", "what shows that the basis holds")
	if err := parse(f, rest, 0); err != nil {
		return err
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	basis, err := basisOf(*purpose, *ground, *scope, *evidence)
	if err != nil {
		return err
	}
	if basis.From, basis.Until, err = daysOf(*from, *until); err != nil {
		return err
	}
	return withStore(ctx, where.openExisting, func(s store.Store) error {
		if _, err := register.New(s, time.Now).SetBasis(ctx, register.Local, network.ID(id), basis); err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
		return sayAllowed(ctx, t, s, network.ID(id), &basis)
	})
}

// sayAllowed says what a basis lets whom do, or why it lets nobody do anything.
func sayAllowed(ctx context.Context, t terminal, s store.Store, id network.ID, basis *network.Basis) error {
	var held []network.ContactPoint
	err := s.Record(ctx, func(ctx context.Context, r store.Register) (err error) {
		held, err = r.ContactsHeld(ctx, store.ContactQuery{IDs: []network.ID{id}})
		return err
	})
	if err != nil {
		return err
	}
	today := network.DayOfTime(time.Now())
	for i := range held {
		if why := outOfUse(&held[i], today); why != "" {
			_, err := fmt.Fprintf(t.out, "%s has a basis for %s and stays hidden: it is %s, as its table says; mend since or until there, and import it again\n", id, basis.Purpose, why)
			return err
		}
	}
	if basis.Until != nil && *basis.Until < today {
		_, err := fmt.Fprintf(t.out, "%s has a basis for %s that ended on %s: nobody may use it today\n", id, basis.Purpose, basis.Until)
		return err
	}
	_, err = fmt.Fprintf(t.out, "%s may be used for %s by %s from %s\n", id, basis.Purpose, basis.Scope, basis.From)
	return err
}

func basisOf(purpose, ground, scope, evidence string) (b network.Basis, err error) {
	b = network.Basis{Purpose: network.Purpose(strings.ToUpper(purpose)), Ground: network.Ground(strings.ToUpper(ground)), Evidence: evidence}
	access, known := network.ParseAccess(strings.ToUpper(scope))
	switch {
	case !slices.Contains(network.Purposes, b.Purpose):
		return b, fmt.Errorf("--purpose is one of %s", oneOf(network.Purposes))
	case !slices.Contains(network.Grounds, b.Ground):
		return b, fmt.Errorf("--ground is one of %s", oneOf(network.Grounds))
	case !known:
		return b, fmt.Errorf("--scope is one of %s", oneOf(network.Accesses))
	}
	b.Scope = access
	return b, nil
}

// daysOf reads the days between which a basis holds.
func daysOf(from, until string) (first network.Day, last *network.Day, err error) {
	first = network.DayOfTime(time.Now())
	if from != "" {
		if first, err = network.ParseDay(from); err != nil {
			return 0, nil, fmt.Errorf("--from: %w", err)
		}
	}
	if until == "" {
		return first, nil, nil
	}
	day, err := network.ParseDay(until)
	if err != nil {
		return 0, nil, fmt.Errorf("--until: %w", err)
	}
	return first, &day, nil
}

func withdrawContact(ctx context.Context, t terminal, args []string) error {
	id, rest, err := named(args, "which contact point: contact withdraw ID; partnergraph contact list tells the ids")
	if err != nil {
		return err
	}
	f := flags("contact withdraw")
	data := dataFlag(f)
	text := f.String("purpose", "", "for what it may be used no more")
	if err := parse(f, rest, 0); err != nil {
		return err
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	purpose := network.Purpose(strings.ToUpper(*text))
	if !slices.Contains(network.Purposes, purpose) {
		return fmt.Errorf("--purpose is one of %s", oneOf(network.Purposes))
	}
	return withStore(ctx, where.openExisting, func(s store.Store) error {
		if _, err := register.New(s, time.Now).WithdrawBasis(ctx, register.Local, network.ID(id), purpose); err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
		_, err := fmt.Fprintf(t.out, "%s may be used for %s no more\n", id, purpose)
		return err
	})
}

func deleteContact(ctx context.Context, t terminal, args []string) error {
	id, rest, err := named(args, "which contact point: contact delete ID; partnergraph contact list tells the ids")
	if err != nil {
		return err
	}
	f := flags("contact delete")
	data := dataFlag(f)
	if err := parse(f, rest, 0); err != nil {
		return err
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	return withStore(ctx, where.openExisting, func(s store.Store) error {
		if _, err := register.New(s, time.Now).DeleteContact(ctx, register.Local, network.ID(id)); err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
		if _, err := fmt.Fprintf(t.out, "%s is deleted\n", id); err != nil {
			return err
		}
		return scrub(ctx, t, s, where)
	})
}
