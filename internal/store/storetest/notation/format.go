package notation

import (
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Format writes a network so that Parse reads the same one.
func Format(t network.Tables) string {
	w := &writer{}
	for _, n := range t.Nodes {
		w.node(n)
	}
	for _, tie := range t.Ties {
		w.tie(tie)
	}
	for _, n := range t.Numbers {
		w.number(n)
	}
	for _, e := range t.Evidence {
		w.evidence(e)
	}
	return w.b.String()
}

type writer struct{ b strings.Builder }

func (w *writer) start(words ...string) { w.b.WriteString(strings.Join(words, " ")) }

func (w *writer) end() { w.b.WriteByte('\n') }

func (w *writer) put(key, value string) {
	if value == "" {
		return
	}
	if strings.ContainsAny(value, " \"\\\n\t\r") || !printable(value) {
		value = strconv.Quote(value)
	}
	w.b.WriteString(" " + key + "=" + value)
}

func printable(s string) bool {
	for _, r := range s {
		if !strconv.IsPrint(r) {
			return false
		}
	}
	return true
}

func (w *writer) node(n network.Entity) {
	c := n.Core()
	w.start(string(c.ID))
	w.put("name", c.Name)
	var names []string
	for _, name := range c.Names {
		names = append(names, name.Value+"|"+string(name.Language)+"|"+string(name.Kind))
	}
	w.put("names", strings.Join(names, ";"))
	w.put("description", c.Description)
	switch n := n.(type) {
	case *network.Organisation:
		w.put("kind", string(n.Kind))
		w.put("country", string(n.Country))
		w.put("languages", join(n.Languages))
	case *network.Event:
		w.put("kind", string(n.Kind))
		w.put("status", string(n.Status))
		w.put("date", n.Date.String())
		w.put("country", string(n.Country))
	case *network.Place:
		w.put("kind", string(n.Kind))
		w.put("country", string(n.Country))
		w.put("region", n.Region)
	case *network.Programme:
		w.put("date", n.Date.String())
	case *network.Source:
		w.put("publisher", n.Publisher)
		w.put("date", n.Date.String())
		w.put("language", string(n.Language))
		w.put("url", n.URL)
	}
	w.end()
}

func (w *writer) tie(t network.Tie) {
	w.start(string(t.From), string(t.Kind), string(t.To))
	if t.ID != t.DerivedID() {
		w.put("id", string(t.ID))
	}
	w.put("role", t.Role.String())
	w.put("title", t.Title)
	w.put("for", string(t.OnBehalfOf))
	w.put("delegation", string(t.Delegation))
	w.put("since", t.Since.String())
	w.put("until", t.Until.String())
	w.put("circle", t.Circle)
	w.put("share", t.Share)
	w.put("event", string(t.Event))
	w.end()
}

func (w *writer) number(n network.StatedNumber) {
	w.start(string(n.ID), "of", string(n.Node))
	w.put("counted", string(n.Counted))
	w.put("value", strconv.Itoa(n.Value))
	w.put("delegation", string(n.Delegation))
	if n.Approximate {
		w.put("approximate", "true")
	}
	w.put("date", n.Date.String())
	w.end()
}

func (w *writer) evidence(e network.Evidence) {
	w.start(string(e.ID), "of", string(e.Subject))
	w.put("about", e.About)
	w.put("source", string(e.Source))
	w.put("certainty", e.Certainty.String())
	w.put("quote", e.Quote)
	w.put("reading", e.Reading)
	w.put("names", join(e.Names))
	w.end()
}

func join[T ~string](list []T) string {
	texts := make([]string, len(list))
	for i, s := range list {
		texts[i] = string(s)
	}
	return strings.Join(texts, ",")
}
