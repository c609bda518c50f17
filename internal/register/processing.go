package register

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// PersonalField is a field of the contract that holds personal data.
type PersonalField struct {
	Name     string // Person.name
	Category network.PersonalCategory
	Access   network.Access // the least role that may ask for it
}

// Use is for what contact points may be used today, on what ground, by whom.
type Use struct {
	Purpose network.Purpose
	Ground  network.Ground
	Kind    network.ContactKind
	Scope   network.Access
	Count   int // of contact points
}

// Processing is what the register of processing (Article 30 of Regulation (EU) 2016/679) says of this service.
type Processing struct {
	Fields []PersonalField
	Uses   []Use
	Rules  []Rule
}

// Uses counts for what contact points may be used today, by purpose, ground, kind and scope.
func (s *Service) Uses(ctx context.Context) ([]Use, error) {
	count := map[Use]int{}
	today := s.today()
	err := s.store.Record(ctx, func(ctx context.Context, r store.Register) error {
		clear(count)
		contacts, err := allContacts(ctx, r, "")
		for i := range contacts {
			c := &contacts[i]
			for _, b := range c.Bases {
				if c.InUse(today) && b.Covers(b.Purpose, network.Viewer{Access: network.Admin}, today) {
					count[Use{b.Purpose, b.Ground, c.Kind, b.Scope, 0}]++
				}
			}
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	uses := make([]Use, 0, len(count))
	for use, n := range count {
		use.Count = n
		uses = append(uses, use)
	}
	slices.SortFunc(uses, func(a, b Use) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	return uses, nil
}

// WriteMarkdown writes the register of processing as Markdown. What only the controller knows is left open there, and says so.
func (p *Processing) WriteMarkdown(to io.Writer, l Language) error {
	w := processingWriter{language: l}
	w.line("# " + w.say("heading") + "\n")
	w.line(w.say("open") + "\n")
	w.table([]string{w.say("point"), w.say("entry")}, w.general())
	w.line("\n## " + w.say("data") + "\n")
	w.table([]string{w.say("category"), w.say("who"), w.say("fields")}, w.fields(p.Fields))
	w.line("\n## " + w.say("uses") + "\n")
	w.table([]string{w.say("purpose"), w.say("ground"), w.say("kind"), w.say("who"), w.say("count")}, w.uses(p.Uses))
	w.line("\n## " + w.say("kept") + "\n")
	w.table([]string{w.say("what"), w.say("which"), w.say("days")}, w.rules(p.Rules))
	if w.failed != nil {
		return w.failed
	}
	_, err := io.WriteString(to, w.text.String())
	return err
}

type processingWriter struct {
	language Language
	text     strings.Builder
	failed   error
}

func (w *processingWriter) say(key string) string {
	text := processingPhrases[key][w.language]
	if text == "" && w.failed == nil {
		w.failed = fmt.Errorf("the register of processing has no words for %q", key)
	}
	return text
}

func (w *processingWriter) line(text string) { w.text.WriteString(text + "\n") }

// table writes a table; one without rows says that there is nothing.
func (w *processingWriter) table(head []string, rows [][]string) {
	if len(rows) == 0 {
		w.line(w.say("nothing"))
		return
	}
	rows = append([][]string{head, slices.Repeat([]string{"---"}, len(head))}, rows...)
	for _, cells := range rows {
		w.line("| " + strings.Join(cells, " | ") + " |")
	}
}

// general lists what Article 30(1) asks for besides the data.
func (w *processingWriter) general() (rows [][]string) {
	for _, key := range []string{"controller", "officer", "purposes", "subjects", "recipients", "transfers", "source", "rights", "security"} {
		rows = append(rows, []string{w.say(key), w.say(key + "Entry")})
	}
	return rows
}

// seenFrom is the least role that sees data of a category where it is about a person, whatever field it stands in: the
// name of an actor is everybody's, but rows of persons are left out to the public.
var seenFrom = map[network.PersonalCategory]network.Access{
	network.CategoryIdentity: network.Analyst, network.CategoryEmployment: network.Analyst, network.CategoryParticipation: network.Analyst,
	network.CategoryQuotation: network.Analyst, network.CategoryContact: network.Coordinator,
}

// fields groups the fields by category and by who sees them.
func (w *processingWriter) fields(fields []PersonalField) (rows [][]string) {
	for _, category := range network.PersonalCategories {
		for _, access := range network.Accesses {
			var names []string
			for _, f := range fields {
				if f.Category == category && max(f.Access, seenFrom[category]) == access {
					names = append(names, "`"+f.Name+"`")
				}
			}
			if len(names) > 0 {
				slices.Sort(names)
				rows = append(rows, []string{w.language.Word(string(category)), w.language.Word(access.String()), strings.Join(names, ", ")})
			}
		}
	}
	return rows
}

func (w *processingWriter) uses(uses []Use) (rows [][]string) {
	for _, u := range uses {
		l := w.language
		rows = append(rows, []string{l.Word(string(u.Purpose)), l.Word(string(u.Ground)), l.Word(string(u.Kind)), l.Word(u.Scope.String()), fmt.Sprint(u.Count)})
	}
	return rows
}

func (w *processingWriter) rules(rules []Rule) (rows [][]string) {
	for _, r := range rules {
		var which []string
		for _, name := range []string{string(r.Kind), string(r.Purpose)} {
			if name != "" {
				which = append(which, w.language.Word(name))
			}
		}
		if r.Source != "" {
			which = append(which, string(r.Source))
		}
		if len(which) == 0 {
			which = []string{w.say("all")}
		}
		rows = append(rows, []string{w.language.Word(string(r.What)), strings.Join(which, ", "), fmt.Sprint(r.Days)})
	}
	return rows
}
