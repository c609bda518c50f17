package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/partnergraph/partnergraph/internal/auth"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

// token makes, lists and revokes tokens, also while a service runs.
func token(ctx context.Context, t terminal, args []string) error {
	return choose(ctx, t, "token", args, map[string]subcommand{"create": createToken, "list": listTokens, "revoke": revokeToken})
}

// tokenTime is how long a token holds where nothing is said.
const tokenTime = "365d"

func createToken(ctx context.Context, t terminal, args []string) error {
	f := flags("token create")
	data := dataFlag(f)
	role := f.String("role", "", "ANALYST, COORDINATOR or ADMIN")
	label := f.String("label", "", "what people call it")
	expires := f.String("expires", tokenTime, "after so many days, or with the end of a day; after 365 days without it")
	if err := parse(f, args, 0); err != nil {
		return err
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	access, known := network.ParseAccess(strings.ToUpper(*role))
	if !known {
		return errors.New("say for whom the token is, with --role ANALYST, COORDINATOR or ADMIN")
	}
	now := time.Now()
	until, err := expiry(*expires, now)
	if err != nil {
		return err
	}
	return withStore(ctx, where.openNow, func(s store.Store) error {
		wish := auth.TokenWish{Access: access, Label: *label, Expires: until}
		text, c, err := auth.CreateToken(ctx, register.New(s, time.Now), register.Local, wish, now)
		if err != nil {
			return err
		}
		// The token alone goes to the output: a program can read it from there.
		_, _ = fmt.Fprintf(t.err, "token %s for %s holds until %s; it is shown only now:\n", c.ID, c.Access, moment(c.Expires))
		_, err = fmt.Fprintln(t.out, text)
		return err
	})
}

// expiry reads 90d, or a day with whose end (UTC) the token ends.
func expiry(text string, now time.Time) (time.Time, error) {
	if days, is := strings.CutSuffix(text, "d"); is {
		if n, err := strconv.Atoi(days); err == nil && n > 0 && n <= int(auth.MostTokenTime/(24*time.Hour)) {
			return now.Add(time.Duration(n) * 24 * time.Hour), nil
		}
	} else if day, err := time.Parse(time.DateOnly, text); err == nil {
		return day.AddDate(0, 0, 1), nil
	}
	return time.Time{}, fmt.Errorf("--expires %q is neither a number of days, such as 90d (3650d at most), nor a day, such as %s", text, now.AddDate(0, 3, 0).Format(time.DateOnly))
}

func listTokens(ctx context.Context, t terminal, args []string) error {
	f := flags("token list")
	data := dataFlag(f)
	if err := parse(f, args, 0); err != nil {
		return err
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	return withStore(ctx, where.openExisting, func(s store.Store) error {
		view, err := s.View(ctx)
		if err != nil {
			return err
		}
		defer view.Close()
		tokens, err := view.Credentials(ctx, store.Token)
		if err != nil {
			return err
		}
		return printTokens(t, tokens, time.Now())
	})
}

func printTokens(t terminal, tokens []store.Credential, now time.Time) error {
	if len(tokens) == 0 {
		_, err := fmt.Fprintln(t.out, "there are no tokens: this machine alone may ask, as administrator")
		return err
	}
	w := tabwriter.NewWriter(t.out, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(w, "ID\tROLE\tSTATE\tEXPIRES\tUSED\tCREATED\tLABEL")
	for _, c := range tokens {
		used := "never"
		if !c.Used.IsZero() {
			used = c.Used.UTC().Format(time.DateOnly)
		}
		_, _ = fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", c.ID, c.Access, stateOf(c, now), moment(c.Expires), used, moment(c.Created), c.Label)
	}
	return w.Flush()
}

func stateOf(c store.Credential, now time.Time) string {
	switch {
	case !c.Revoked.IsZero():
		return "revoked"
	case !now.Before(c.Expires):
		return "expired"
	}
	return "holds"
}

func moment(at time.Time) string { return at.UTC().Format("2006-01-02T15:04Z") }

func revokeToken(ctx context.Context, t terminal, args []string) error {
	f := flags("token revoke")
	data := dataFlag(f)
	if err := parse(f, args, 1); err != nil {
		return err
	}
	if f.NArg() != 1 {
		return calledWrongly("say which: token revoke ID, where partnergraph token list tells the ids, or token revoke oidc:SUBJECT")
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	return withStore(ctx, where.openExisting, func(s store.Store) error {
		if strings.HasPrefix(f.Arg(0), "oidc:") {
			return endProviderSessions(ctx, t, s, f.Arg(0))
		}
		id, err := auth.RevokeToken(ctx, register.New(s, time.Now), register.Local, f.Arg(0), time.Now())
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(t.out, "token %s is refused from now on, and the sessions that were begun with it have ended\n", id)
		return err
	})
}

// endProviderSessions ends the sessions of somebody whom the identity provider knows.
func endProviderSessions(ctx context.Context, t terminal, s store.Store, named string) error {
	subject, n, err := auth.EndProviderSessions(ctx, register.New(s, time.Now), register.Local, named)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.out, "sessions of %s that have ended now: %d; whom the identity provider still knows can sign in again\n", subject, n)
	return err
}

// withStore opens a store, works with it and closes it.
func withStore(ctx context.Context, open func(context.Context) (store.Store, error), work func(store.Store) error) error {
	s, err := open(ctx)
	if err != nil {
		return err
	}
	return errors.Join(work(s), s.Close())
}
