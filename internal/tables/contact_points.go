package tables

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// maxContactValue bounds the characters of an address or number.
const maxContactValue = 300

// contactPoints is a table that stands in no network: contact points come and go by themselves.
var contactPoints = newSheet("contact_points.csv",
	field[network.ContactPoint]{column{name: "id"},
		func(c *network.ContactPoint) string { return string(c.ID) },
		func(c *network.ContactPoint, v string) error { return setOwnID(&c.ID, v, "contact") }},
	field[network.ContactPoint]{column{name: "holder", required: true},
		func(c *network.ContactPoint) string { return string(c.Holder) },
		func(c *network.ContactPoint, v string) error { return setID(&c.Holder, v) }},
	field[network.ContactPoint]{column{name: "kind", required: true},
		func(c *network.ContactPoint) string { return string(c.Kind) },
		func(c *network.ContactPoint, v string) error { return setContactKind(&c.Kind, v) }},
	field[network.ContactPoint]{column{name: "medium", required: true},
		func(c *network.ContactPoint) string { return string(c.Medium) },
		func(c *network.ContactPoint, v string) error { return setEnum(&c.Medium, v, network.ContactMedia) }},
	field[network.ContactPoint]{column{name: "value", required: true, most: maxContactValue},
		func(c *network.ContactPoint) string { return c.Value },
		func(c *network.ContactPoint, v string) error { return setText(&c.Value, strings.TrimSpace(v)) }},
	field[network.ContactPoint]{column{name: "source", required: true},
		func(c *network.ContactPoint) string { return string(c.Source) },
		func(c *network.ContactPoint, v string) error { return setID(&c.Source, v) }},
	field[network.ContactPoint]{column{name: "since"},
		func(c *network.ContactPoint) string { return optionalDay(c.Since) },
		func(c *network.ContactPoint, v string) error { return setDay(&c.Since, v) }},
	field[network.ContactPoint]{column{name: "until"},
		func(c *network.ContactPoint) string { return optionalDay(c.Until) },
		func(c *network.ContactPoint, v string) error { return setDay(&c.Until, v) }},
)

func setContactKind(to *network.ContactKind, value string) error {
	if err := setEnum(to, value, network.ContactKinds); err != nil {
		return fmt.Errorf("%w: FUNCTIONAL leads to whoever is on duty (info@…), PERSONAL to one human being", err)
	}
	return nil
}

func setDay(to **network.Day, value string) error {
	day, err := network.ParseDay(value)
	if err != nil {
		return err
	}
	*to = &day
	return nil
}

func optionalDay(d *network.Day) string {
	if d == nil {
		return ""
	}
	return d.String()
}

// ReadContactPoints reads a table of contact points with the columns id, holder, kind, medium, value, source, since and until; known
// tells what the store holds. It returns all of them, with what looks doubtful and is not wrong, or Problems. Problems with a
// value do not repeat it: what is read out of a terminal or a log is no place for it.
func ReadContactPoints(ctx context.Context, dir fs.FS, name string, known Known) (contacts []network.ContactPoint, doubts Problems, err error) {
	c := &checker{ctx: ctx, dir: dir}
	c.references = references{check: c, known: known}
	seen := map[string]int{}
	var failed error
	err = c.rows(name, contactPoints.columns, func(r *row, at place, report reporter) {
		var point network.ContactPoint
		if !contactPoints.decode(r, &point, withoutValues(report)) {
			return
		}
		failed = firstError(failed,
			c.references.node(at, "holder", point.Holder, network.TypeOrganisation, network.TypePerson),
			c.references.node(at, "source", point.Source, network.TypeSource))
		checkContactPoint(&point, report)
		for _, key := range []string{string(point.ID), string(point.Holder) + " " + string(point.Medium) + " " + strings.ToLower(point.Value)} {
			if before := seen[key]; key != "" && before > 0 {
				report("", "", fmt.Sprintf("says the same contact point as line %d", before))
				break
			}
			seen[key] = at.line
		}
		for _, doubt := range doubtsOf(&point) {
			doubts = append(doubts, Problem{File: name, Line: at.line, Column: "kind", Value: string(point.Kind), Message: doubt})
		}
		contacts = append(contacts, point)
	})
	if err = firstError(err, failed, c.references.flush()); err != nil {
		return nil, nil, err
	}
	if found := c.found.all(); len(found) > 0 {
		return nil, nil, found
	}
	return contacts, doubts, nil
}

func withoutValues(report reporter) reporter {
	return func(column, value, message string) {
		if column == "value" {
			value = ""
		}
		report(column, value, message)
	}
}

var (
	wholeAddress   = regexp.MustCompile(`^[^\s@<>(),;:"\\\[\]]+@[\pL\pN-]+(\.[\pL\pN-]+)*\.\pL{2,}$`)
	wholeTelephone = regexp.MustCompile(`^\+?[\d ()./-]+$`)
	// personalAddress is that of first.last@ or f.last@.
	personalAddress = regexp.MustCompile(`^\pL[\pL-]*[._]\pL[\pL-]+@`)
	// sharedAddress is that of a mailbox that many read.
	sharedAddress = regexp.MustCompile(`^(info|contact|kontakt|bonjour|accueil|office|mail|post|hello|secretariat|admin|press|presse|international|europe|erasmus)[^@]*@`)
)

// checkContactPoint finds values that are not of their medium, an id that says whom one leads to, and an end before the beginning.
func checkContactPoint(c *network.ContactPoint, report reporter) {
	mailbox, _, isAddress := strings.Cut(c.Value, "@")
	if isAddress && c.Kind == network.ContactPersonal && saysName(c.ID, mailbox) {
		report("id", string(c.ID), "holds a word of the address: it stays in the audit log when the contact point is gone; write one that "+
			"says nothing, such as contact:c17, or leave it empty")
	}
	if err := contactForm(c.Medium, c.Value); err != nil {
		report("value", "", err.Error())
	}
	if c.Since != nil && c.Until != nil && *c.Until < *c.Since {
		report("until", c.Until.String(), "is before since")
	}
}

func contactForm(m network.ContactMedium, value string) error {
	switch m {
	case network.MediumEmail:
		if !wholeAddress.MatchString(value) || len(value) > 254 {
			return errors.New("is not one e-mail address of the form name@example.org")
		}
	case network.MediumTelephone:
		digits := strings.Count(strings.Map(func(r rune) rune {
			if '0' <= r && r <= '9' {
				return '0'
			}
			return ' '
		}, value), "0")
		if !wholeTelephone.MatchString(value) || digits < 6 || digits > 17 {
			return errors.New("is not one telephone number; it has 6 to 17 digits, as in +33 5 00 00 00 00")
		}
	case network.MediumWeb:
		if page, err := url.Parse(value); err != nil || page.Host == "" || !slices.Contains([]string{"http", "https"}, page.Scheme) || page.User != nil {
			return errors.New("is not the address of a page, as in https://example.org/contact")
		}
	case network.MediumPost:
		if len([]rune(value)) < 5 {
			return errors.New("is too short for a postal address")
		}
	}
	return nil
}

// doubtsOf says what may be meant otherwise.
func doubtsOf(c *network.ContactPoint) (doubts []string) {
	address := strings.ToLower(c.Value)
	switch {
	case c.Kind == network.ContactFunctional && c.Medium == network.MediumEmail && personalAddress.MatchString(address) && !sharedAddress.MatchString(address):
		doubts = append(doubts, "looks as if it led to one human being: then it is PERSONAL")
	case c.Kind == network.ContactPersonal && c.Medium == network.MediumEmail && sharedAddress.MatchString(address):
		doubts = append(doubts, "looks like a mailbox that several read: then it is FUNCTIONAL")
	}
	switch prefix := c.Holder.Prefix(); {
	case c.Kind == network.ContactFunctional && prefix == "person":
		doubts = append(doubts, "belongs to a person: what leads to one human being is PERSONAL")
	case c.Kind == network.ContactPersonal && prefix == "organisation":
		doubts = append(doubts, "belongs to an organisation: give it to the person whom it leads to, or it is FUNCTIONAL")
	}
	return doubts
}
