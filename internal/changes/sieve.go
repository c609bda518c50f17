package changes

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/tables"
)

// Forgotten tells who was forgotten and may not come back by an import.
type Forgotten interface {
	HasID(id network.ID) bool
	HasName(name string) bool
	// NamedIn tells whether a text holds the name of somebody forgotten.
	NamedIn(text string) bool
	// Resembles tells whether a name holds all words of that of somebody forgotten, with others between them.
	Resembles(name string) bool
	// Mark tells one list of the forgotten from another; empty where nobody was forgotten.
	Mark() string
}

// LeftOut is what an import left out, for the persons whom it is about were forgotten.
type LeftOut struct {
	Persons                    []LeftOutPerson // by the order of the tables
	Nodes, Ties, Evidence, Met int             // Met: ties of others that say more than is known without them
	// Mentions are texts of others that hold the name of somebody forgotten: they came in, and somebody has to read them.
	Mentions []Mention
}

// Mention is a text that names somebody.
type Mention struct {
	ID     network.ID
	Column string
}

// Rows counts the rows of the tables that were left out.
func (s LeftOut) Rows() int { return s.Nodes + s.Ties + s.Evidence }

// LeftOutPerson is a person of the tables who was left out.
type LeftOutPerson struct {
	ID network.ID
	// ByName: nobody of this id was forgotten, and somebody of this name, or of a part of it, was.
	ByName bool
}

// sieve leaves out of tables what is about the forgotten: themselves, their ties, and evidence of these or with a quote that
// names them. It must see all batches of the tables, in their order. A nil sieve leaves nothing out.
type sieve struct {
	forgotten Forgotten
	known     tables.Known        // of a store; nil: it is empty
	out       map[network.ID]bool // whether a person is left out
	ties      map[network.ID]bool // that are
	namesakes bool                // somebody else has a name of theirs
	skipped   LeftOut
}

func newSieve(f Forgotten) *sieve {
	if f == nil || f.Mark() == "" {
		return nil
	}
	return &sieve{forgotten: f, out: map[network.ID]bool{}, ties: map[network.ID]bool{}}
}

// mark is what a large import is marked with besides the tables.
func (s *sieve) mark() string {
	if s == nil {
		return ""
	}
	return "-" + s.forgotten.Mark()
}

// found is what was left out so far.
func (s *sieve) found() LeftOut {
	if s == nil {
		return LeftOut{}
	}
	return s.skipped
}

// knowing makes that rows which refer to the forgotten are no problem: they are left out.
func (s *sieve) knowing(known tables.Known) tables.Known {
	if s == nil {
		return known
	}
	return func(ctx context.Context, ids []network.ID) (map[network.ID]network.EntityType, error) {
		held := map[network.ID]network.EntityType{}
		if known != nil {
			var err error
			if held, err = known(ctx, ids); err != nil {
				return nil, err
			}
		}
		for _, id := range ids {
			if s.isOut(id) {
				held[id] = network.TypePerson
			}
		}
		return held, nil
	}
}

// isOut tells whether what is named is a person who is left out.
func (s *sieve) isOut(id network.ID) bool {
	if id.Prefix() != "person" {
		return false
	}
	out, decided := s.out[id]
	if !decided {
		out = s.forgotten.HasID(id)
		s.out[id] = out
	}
	return out
}

// pass returns the rows without those that are left out.
func (s *sieve) pass(ctx context.Context, t network.Tables) (network.Tables, error) {
	if s == nil {
		return t, nil
	}
	if err := s.decide(ctx, t.Nodes); err != nil {
		return t, err
	}
	kept := network.Tables{Numbers: t.Numbers}
	for _, e := range t.Nodes {
		if !s.isOut(e.Core().ID) {
			kept.Nodes = append(kept.Nodes, e)
			s.readNode(e)
		}
	}
	for i := range t.Ties {
		if tie := &t.Ties[i]; s.isOut(tie.From) || s.isOut(tie.To) {
			s.ties[tie.ID] = true
		} else {
			kept.Ties = append(kept.Ties, *tie)
			s.mention(tie.ID, "title", tie.Title)
			s.mention(tie.ID, "circle", tie.Circle)
		}
	}
	for i := range t.Evidence {
		if !s.states(&t.Evidence[i]) {
			kept.Evidence = append(kept.Evidence, t.Evidence[i])
			s.mention(t.Evidence[i].ID, "quote", t.Evidence[i].Quote, t.Evidence[i].Reading)
		}
	}
	s.skipped.Nodes += len(t.Nodes) - len(kept.Nodes)
	s.skipped.Ties += len(t.Ties) - len(kept.Ties)
	s.skipped.Evidence += len(t.Evidence) - len(kept.Evidence)
	return kept, nil
}

// readNode looks for names of the forgotten in the texts of a node. A person of such a name who is not left out is a namesake; one
// whose name has more words than that may be either.
func (s *sieve) readNode(e network.Entity) {
	core := e.Core()
	switch names := namesOf(core); {
	case e.Type() != network.TypePerson:
		s.mention(core.ID, "name", names...)
	case !s.named(names) && slices.ContainsFunc(names, s.forgotten.Resembles):
		s.skipped.Mentions = append(s.skipped.Mentions, Mention{core.ID, "name"})
	}
	s.mention(core.ID, "description", core.Description)
	if source, ok := e.(*network.Source); ok {
		s.mention(core.ID, "publisher", source.Publisher)
	}
}

// namesOf lists the main name and the further ones.
func namesOf(core *network.Node) []string {
	names := []string{core.Name}
	for _, name := range core.Names {
		names = append(names, name.Value)
	}
	return names
}

// named tells whether a person of these names is one who was forgotten, as far as names can tell. A longer name that holds hers counts: it
// is hers with a title, a degree or a second surname more often than another's, and who is left out is told, while who is back would not be.
func (s *sieve) named(names []string) bool {
	return slices.ContainsFunc(names, s.forgotten.HasName) || slices.ContainsFunc(names, s.forgotten.NamedIn)
}

// mention notes a column of which a text names somebody forgotten.
func (s *sieve) mention(id network.ID, column string, texts ...string) {
	if slices.ContainsFunc(texts, s.forgotten.NamedIn) {
		s.skipped.Mentions = append(s.skipped.Mentions, Mention{id, column})
	}
}

// states tells whether evidence is about somebody who is left out, or names her: in its list of names or, where nobody else is
// called so, in its words.
func (s *sieve) states(e *network.Evidence) bool {
	return s.isOut(e.Subject) || s.ties[e.Subject] || slices.ContainsFunc(e.Names, s.isOut) ||
		!s.namesakes && (s.forgotten.NamedIn(e.Quote) || s.forgotten.NamedIn(e.Reading))
}

// decide says which persons are left out: those whose id was forgotten, and those of a forgotten name, or one that holds it, unless
// the store holds them under their id: then they are namesakes.
func (s *sieve) decide(ctx context.Context, nodes []network.Entity) error {
	var named []network.ID
	for _, e := range nodes {
		core := e.Core()
		switch {
		case e.Type() != network.TypePerson:
		case s.isOut(core.ID):
			s.skipped.Persons = append(s.skipped.Persons, LeftOutPerson{ID: core.ID})
		case s.named(namesOf(core)):
			named = append(named, core.ID)
		}
	}
	if len(named) == 0 {
		return nil
	}
	held := map[network.ID]network.EntityType{}
	if s.known != nil {
		var err error
		if held, err = s.known(ctx, named); err != nil {
			return err
		}
	}
	for _, id := range named {
		if _, namesake := held[id]; namesake {
			s.namesakes = true
			continue
		}
		s.out[id] = true
		s.skipped.Persons = append(s.skipped.Persons, LeftOutPerson{ID: id, ByName: true})
	}
	return nil
}
