package main

import (
	"context"
	"encoding/json"
	"fmt"
	"text/tabwriter"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

// audit reads the log of what was done with personal data.
func audit(ctx context.Context, t terminal, args []string) error {
	return choose(ctx, t, "audit", args, map[string]subcommand{"verify": verifyAudit, "list": listAudit})
}

func verifyAudit(ctx context.Context, t terminal, args []string) error {
	f := flags("audit verify")
	data := dataFlag(f)
	kept := f.String("head", "", "a head that was printed before")
	if err := parse(f, args, 0); err != nil {
		return err
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	var known *register.Head
	if *kept != "" {
		head, err := register.ParseHead(*kept)
		if err != nil {
			return fmt.Errorf("--head: %w", err)
		}
		known = &head
	}
	return withStore(ctx, where.openExisting, func(s store.Store) error {
		head, err := register.New(s, time.Now).Verify(ctx, known)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(t.out, "%d records, each as it was written and in its place\nhead %s\n", head.Number, head)
		if err == nil && known == nil {
			_, err = fmt.Fprintln(t.out, "That the end of the log was cut off can be told only by a head that is kept elsewhere: keep this one, and verify with --head then.")
		}
		return err
	})
}

func listAudit(ctx context.Context, t terminal, args []string) error {
	f := flags("audit list")
	data := dataFlag(f)
	subject := f.String("subject", "", "about this person or contact point alone")
	asJSON := f.Bool("json", false, "one JSON object a line")
	if err := parse(f, args, 0); err != nil {
		return err
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	return withStore(ctx, where.openExisting, func(s store.Store) error {
		w := tabwriter.NewWriter(t.out, 0, 0, 2, ' ', 0)
		lines := json.NewEncoder(t.out)
		err := register.New(s, time.Now).EachRecord(ctx, store.AuditQuery{Subject: network.ID(*subject), Oldest: true}, func(r *network.AuditRecord) error {
			if *asJSON {
				return lines.Encode(auditLineOf(r))
			}
			_, err := fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", r.Number, r.At.Format(time.RFC3339), r.Actor, r.Access, r.Action, r.Subject, r.Purpose, r.Detail)
			return err
		})
		if err != nil {
			return err
		}
		return w.Flush()
	})
}

// auditLine is a record as other programs read it.
type auditLine struct {
	Number     int                        `json:"number"`
	At         time.Time                  `json:"at"`
	Actor      string                     `json:"actor"`
	Access     string                     `json:"access"`
	Action     network.AuditAction        `json:"action"`
	Subject    network.ID                 `json:"subject,omitempty"`
	Categories []network.PersonalCategory `json:"categories,omitempty"`
	Purpose    network.Purpose            `json:"purpose,omitempty"`
	Detail     string                     `json:"detail,omitempty"`
	Previous   string                     `json:"previous,omitempty"`
	Hash       string                     `json:"hash"`
}

func auditLineOf(r *network.AuditRecord) auditLine {
	return auditLine{r.Number, r.At, r.Actor, r.Access.String(), r.Action, r.Subject, r.Categories, r.Purpose, r.Detail, r.Previous, r.Hash}
}
