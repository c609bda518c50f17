package notation

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

func (r *reader) node(id network.ID, v values) (err error) {
	t, ok := id.Type()
	if !ok {
		return fmt.Errorf("%s is no id of a node", id)
	}
	n := network.NewEntity(t)
	if err := core(n.Core(), id, v); err != nil {
		return err
	}
	switch n := n.(type) {
	case *network.Organisation:
		n.Kind, n.Country = network.OrganisationKind(v.take("kind")), network.CountryCode(v.take("country"))
		n.Languages = list[network.LanguageTag](v, "languages")
	case *network.Event:
		n.Kind, n.Status = network.EventKind(v.take("kind")), network.EventStatus(v.take("status"))
		n.Country, n.Date = network.CountryCode(v.take("country")), v.date("date", &err)
		if sure := v.take("sure"); sure != "" && err == nil {
			err = r.hint(id, "status", sure)
		}
	case *network.Place:
		n.Kind, n.Country, n.Region = network.PlaceKind(v.take("kind")), network.CountryCode(v.take("country")), v.take("region")
	case *network.Programme:
		n.Date = v.date("date", &err)
	case *network.Source:
		n.Publisher, n.Language, n.URL = v.take("publisher"), network.LanguageTag(v.take("language")), v.take("url")
		n.Date = v.date("date", &err)
	}
	r.tables.Nodes = append(r.tables.Nodes, n)
	return v.done(err)
}

// core reads what all nodes have. Further names stand as names="value|language|kind;…".
func core(n *network.Node, id network.ID, v values) error {
	n.ID, n.Name, n.Description = id, v.take("name"), v.take("description")
	if n.Name == "" {
		_, n.Name, _ = strings.Cut(string(id), ":")
	}
	names := v.take("names")
	if names == "" {
		return nil
	}
	for name := range strings.SplitSeq(names, ";") {
		parts := strings.Split(name, "|")
		if len(parts) != 3 {
			return fmt.Errorf("a further name is value|language|kind, not %q", name)
		}
		n.Names = append(n.Names, network.Name{
			Value: parts[0], Language: network.LanguageTag(parts[1]), Kind: network.NameKind(parts[2]),
		})
	}
	return nil
}

func (r *reader) tie(words []string, v values) (err error) {
	role, certainty := v.take("role"), v.take("certainty")
	t := network.Tie{
		Kind: network.TieKind(words[1]), From: network.ID(words[0]), To: network.ID(words[2]),
		ID: v.id("id"), Title: v.take("title"), OnBehalfOf: v.id("for"), Delegation: v.id("delegation"),
		Circle: v.take("circle"), Share: v.take("share"), Event: v.id("event"),
	}
	t.Since, t.Until = v.date("since", &err), v.date("until", &err)
	if role != "" {
		var ok bool
		if t.Role, ok = network.ParseRole(role); !ok {
			return fmt.Errorf("no role %q", role)
		}
	}
	if t.ID == "" {
		t.ID = t.DerivedID()
	}
	r.tables.Ties = append(r.tables.Ties, t)
	if certainty != "" && err == nil {
		err = r.hint(t.ID, "", certainty)
	}
	return v.done(err)
}

func (r *reader) number(words []string, v values) (err error) {
	n := network.StatedNumber{
		ID: network.ID(words[0]), Node: network.ID(words[2]), Counted: network.Counted(v.take("counted")),
		Delegation: v.id("delegation"), Approximate: v.take("approximate") == "true",
	}
	n.Date = v.date("date", &err)
	number, problem := strconv.Atoi(v.take("value"))
	if problem != nil {
		return problem
	}
	n.Value = number
	r.tables.Numbers = append(r.tables.Numbers, n)
	return v.done(err)
}

func (r *reader) evidence(words []string, v values) error {
	e := network.Evidence{
		ID: network.ID(words[0]), Subject: network.ID(words[2]), About: v.take("about"), Source: v.id("source"),
		Quote: v.take("quote"), Reading: v.take("reading"), Names: list[network.ID](v, "names"),
	}
	certainty := v.take("certainty")
	var ok bool
	if e.Certainty, ok = network.ParseCertainty(certainty); !ok {
		return fmt.Errorf("no certainty %q", certainty)
	}
	r.tables.Evidence = append(r.tables.Evidence, e)
	return v.done(nil)
}
