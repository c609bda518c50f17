package register

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// How far ahead retention looks, in days.
const (
	Soon  = 30
	Later = 60
)

// Due is something that is kept until a day.
type Due struct {
	What Kept
	ID   string      // of a contact point, or the public part of a credential
	On   network.Day // the first day on which it is not kept any more
}

// Retained is what rules say of all that is held today: what goes now, and what within 30 and 60 days. Each thing stands once,
// under the rule that ends it first.
type Retained struct {
	Now, Soon, Later []Due
	// Undated counts contact points about whose source a rule says something while the source has no date.
	Undated int
	Record  *network.AuditRecord // of what was removed; nil where nothing was
}

// Retention removes what rules say is not kept any more, and writes it down. With dryRun it only looks.
func (s *Service) Retention(ctx context.Context, who Who, rules []Rule, dryRun bool) (found Retained, err error) {
	dates, err := s.sourceDates(ctx, rules)
	if err != nil {
		return Retained{}, err
	}
	err = s.store.Record(ctx, func(ctx context.Context, r store.Register) error {
		found = Retained{}
		if err := s.retained(ctx, r, rules, dates, &found); err != nil || dryRun || len(found.Now) == 0 {
			return err
		}
		return s.remove(ctx, r, who, &found)
	})
	if err != nil {
		return Retained{}, err
	}
	return found, nil
}

// retained finds all that the rules are about.
func (s *Service) retained(ctx context.Context, r store.Register, rules []Rule, dates map[network.ID]network.EDTF, found *Retained) error {
	var all []Due
	contacts, err := allContacts(ctx, r, "")
	if err != nil {
		return err
	}
	for i := range contacts {
		due, undated := dueOf(rules, &contacts[i], dates)
		all = append(all, due...)
		if undated {
			found.Undated++
		}
	}
	for what, kind := range map[Kept]store.CredentialKind{KeptAfterSession: store.Session, KeptAfterToken: store.Token} {
		due, err := credentialsDue(ctx, r, rules, what, kind, s.today())
		if err != nil {
			return err
		}
		all = append(all, due...)
	}
	found.sort(all, s.today())
	return nil
}

// sort puts each thing where the first rule that ends it puts it.
func (f *Retained) sort(all []Due, today network.Day) {
	slices.SortFunc(all, func(a, b Due) int {
		return cmp.Or(cmp.Compare(a.On, b.On), strings.Compare(a.ID, b.ID), strings.Compare(string(a.What), string(b.What)))
	})
	seen := map[string]bool{}
	for _, due := range all {
		if seen[due.ID] {
			continue
		}
		seen[due.ID] = true
		switch {
		case due.On <= today:
			f.Now = append(f.Now, due)
		case due.On <= today+Soon:
			f.Soon = append(f.Soon, due)
		case due.On <= today+Later:
			f.Later = append(f.Later, due)
		}
	}
}

// dueOf returns until when the rules keep a contact point.
func dueOf(rules []Rule, c *network.ContactPoint, dates map[network.ID]network.EDTF) (due []Due, undated bool) {
	for _, rule := range rules {
		if !rule.What.ofContacts() || rule.Kind != "" && rule.Kind != c.Kind {
			continue
		}
		var last network.Day
		ok := false
		switch rule.What {
		case KeptAfterBasis:
			last, ok = basisEnded(c, rule.Purpose)
		case KeptAfterUse:
			if ok = c.Until != nil; ok {
				last = *c.Until
			}
		case KeptAfterSource:
			if rule.Source == "" || rule.Source == c.Source {
				last, ok = dates[c.Source].Last()
				undated = undated || !ok
			}
		}
		if ok {
			due = append(due, Due{rule.What, string(c.ID), last + network.Day(rule.Days) + 1})
		}
	}
	return due, undated
}

// basisEnded returns the last day on which any basis of the contact point holds; not ok: one holds without end, there is none, or
// the last to end was for another purpose than that asked for.
func basisEnded(c *network.ContactPoint, p network.Purpose) (last network.Day, ok bool) {
	of := map[network.Purpose]bool{}
	for i := range c.Bases {
		b := &c.Bases[i]
		end := network.MaxDay
		if b.Until != nil {
			end = *b.Until
		}
		if b.Withdrawn != nil {
			end = min(end, *b.Withdrawn-1)
		}
		switch {
		case !ok || end > last:
			last, ok = end, true
			clear(of)
			of[b.Purpose] = true
		case end == last:
			of[b.Purpose] = true
		}
	}
	return last, ok && last < network.MaxDay && (p == "" || of[p])
}

// credentialsDue returns until when the rules keep credentials. The token that is valid longest stays.
func credentialsDue(ctx context.Context, r store.Register, rules []Rule, what Kept, kind store.CredentialKind, today network.Day) ([]Due, error) {
	i := slices.IndexFunc(rules, func(rule Rule) bool { return rule.What == what })
	if i < 0 {
		return nil, nil
	}
	days := rules[i].Days
	for _, rule := range rules {
		if rule.What == what {
			days = min(days, rule.Days)
		}
	}
	held, err := r.Credentials(ctx, kind)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(held, func(a, b store.Credential) int { return endOf(&a).Compare(endOf(&b)) })
	if kind == store.Token && len(held) > 0 {
		held = held[:len(held)-1]
	}
	var due []Due
	for i := range held {
		due = append(due, Due{what, held[i].ID, network.DayOfTime(endOf(&held[i])) + network.Day(days) + 1})
	}
	return slices.DeleteFunc(due, func(d Due) bool { return d.On > today+Later }), nil
}

// endOf is the moment from which a credential is refused.
func endOf(c *store.Credential) time.Time {
	if !c.Revoked.IsZero() && c.Revoked.Before(c.Expires) {
		return c.Revoked
	}
	return c.Expires
}

// remove deletes what is not kept any more and writes it down.
func (s *Service) remove(ctx context.Context, r store.Register, who Who, found *Retained) error {
	var contacts []network.ID
	var credentials []string
	count := map[Kept]int{}
	for _, due := range found.Now {
		count[due.What]++
		if due.What.ofContacts() {
			contacts = append(contacts, network.ID(due.ID))
		} else {
			credentials = append(credentials, due.ID)
		}
	}
	if err := r.DeleteContacts(ctx, contacts); err != nil {
		return err
	}
	if err := r.DeleteCredentials(ctx, credentials); err != nil {
		return err
	}
	var details []string
	for _, what := range Keeps {
		if count[what] > 0 {
			details = append(details, fmt.Sprintf("%s %d", what, count[what]))
		}
	}
	record, err := s.Append(ctx, r, who, Entry{Action: network.AuditRetention, Categories: categoriesOf(count), Detail: strings.Join(details, ", ")})
	found.Record = &record
	return err
}

func categoriesOf(count map[Kept]int) (all []network.PersonalCategory) {
	if count[KeptAfterBasis]+count[KeptAfterSource]+count[KeptAfterUse] > 0 {
		all = append(all, network.CategoryContact)
	}
	if count[KeptAfterSession]+count[KeptAfterToken] > 0 {
		all = append(all, network.CategoryUse)
	}
	return all
}

// sourceDates returns the dates of the sources of contact points, where a rule asks for them.
func (s *Service) sourceDates(ctx context.Context, rules []Rule) (map[network.ID]network.EDTF, error) {
	dates := map[network.ID]network.EDTF{}
	if !slices.ContainsFunc(rules, func(r Rule) bool { return r.What == KeptAfterSource }) {
		return dates, nil
	}
	view, err := s.store.View(ctx)
	if err != nil {
		return nil, err
	}
	defer view.Close()
	err = eachNode(ctx, view, network.TypeSource, func(e network.Entity) error {
		if source, ok := e.(*network.Source); ok {
			dates[source.ID] = source.Date
		}
		return nil
	})
	return dates, err
}

// nodesAtOnce is how many nodes one question asks for.
const nodesAtOnce = 1_000

// eachNode visits the nodes of one type with their further names.
func eachNode(ctx context.Context, view store.View, t network.EntityType, visit func(network.Entity) error) error {
	viewer := network.Viewer{Access: network.Admin}
	page := store.Page{First: nodesAtOnce}
	for {
		list, err := view.List(ctx, viewer, store.ListQuery{Type: t, Page: page, Want: store.Want{Names: true}})
		if err != nil {
			return err
		}
		for _, row := range list.Rows {
			if err := visit(row.Node); err != nil {
				return err
			}
		}
		if !list.HasNext || len(list.Rows) == 0 {
			return nil
		}
		page.After = &list.Rows[len(list.Rows)-1].Position
	}
}
