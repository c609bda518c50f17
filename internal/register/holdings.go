package register

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// holdings is all that the network holds on a person, as rows.
type holdings struct {
	person    *network.Person
	revision  int
	ties      []network.Tie
	evidence  []network.Evidence // about her or her ties, or with a quote that names her
	presences []network.Presence
	mentions  []Mention
	contacts  []network.ContactPoint
	// inRegister are mentions beside the network: in contact points of others and in labels of tokens.
	inRegister []Mention
	sessions   []string // that are labelled with her name, by id
}

// Mention is a text of something else that holds her name. It is not deleted with her, for others may be meant, or need it:
// somebody has to read it.
type Mention struct {
	ID     network.ID `json:"id"`
	Column string     `json:"column"`
}

// names lists the main name and the further ones.
func (h *holdings) names() []string {
	all := []string{h.person.Name}
	for _, name := range h.person.Names {
		all = append(all, name.Value)
	}
	return all
}

// holdingsOf reads all that is held on a person. ErrNotFound: nobody has the id.
func holdingsOf(ctx context.Context, s store.Store, id network.ID) (*holdings, error) {
	view, err := s.View(ctx)
	if err != nil {
		return nil, err
	}
	defer view.Close()
	h := &holdings{}
	if h.revision, err = view.Revision(ctx); err != nil {
		return nil, err
	}
	if h.person, err = personOf(ctx, view, id); err != nil {
		return nil, err
	}
	look := looking{holdings: h, named: newNamed(h.names()), ties: map[network.ID]bool{}}
	if err := view.Rows(ctx, network.Viewer{Access: network.Admin}, look.rows); err != nil {
		return nil, err
	}
	if err := h.readPresences(ctx, view); err != nil {
		return nil, err
	}
	return h, nil
}

// readRegister reads her contact points with values, and finds what names her elsewhere in the register. It may run more than once.
func (h *holdings) readRegister(ctx context.Context, r store.Register) error {
	h.contacts, h.inRegister = nil, nil
	all, err := allContacts(ctx, r, "")
	if err != nil {
		return err
	}
	tokens, err := r.Credentials(ctx, store.Token)
	if err != nil {
		return err
	}
	hers := newNamed(h.names())
	for i := range all {
		if c := &all[i]; c.Holder == h.person.ID {
			h.contacts = append(h.contacts, *c)
		} else {
			h.readOthers(c, hers)
		}
	}
	for i := range tokens {
		if hers.labels(tokens[i].Label) {
			h.inRegister = append(h.inRegister, Mention{network.ID("token:" + tokens[i].ID), "label"})
		}
	}
	h.sessions, err = h.readSessions(ctx, r)
	return err
}

// readSessions finds the sessions that are labelled with her name: the provider told it when she signed in, or a token has it.
func (h *holdings) readSessions(ctx context.Context, r store.RegisterReader) (ids []string, err error) {
	sessions, err := r.Credentials(ctx, store.Session)
	if err != nil {
		return nil, err
	}
	hers := newNamed(h.names())
	for i := range sessions {
		if hers.labels(sessions[i].Label) {
			ids = append(ids, sessions[i].ID)
		}
	}
	return ids, nil
}

// sessionMentions tells of the sessions in the form of mentions: that somebody called as she is signed in, and no more, as a namesake
// may be.
func (h *holdings) sessionMentions() (all []Mention) {
	for _, id := range h.sessions {
		all = append(all, Mention{network.ID("session:" + id), "label"})
	}
	return all
}

// readOthers finds what names her in a contact point of somebody else.
func (h *holdings) readOthers(c *network.ContactPoint, hers named) {
	if hers.holds(c.Value) {
		h.inRegister = append(h.inRegister, Mention{c.ID, "value"})
	}
	if slices.ContainsFunc(c.Bases, func(b network.Basis) bool { return hers.holds(b.Evidence) }) {
		h.inRegister = append(h.inRegister, Mention{c.ID, "evidence"})
	}
}

// allMentions lists what names her in the network and in the register.
func (h *holdings) allMentions() []Mention { return slices.Concat(h.mentions, h.inRegister) }

func personOf(ctx context.Context, view store.View, id network.ID) (*network.Person, error) {
	rows, err := view.Nodes(ctx, network.Viewer{Access: network.Admin}, []network.ID{id}, store.Want{Names: true, Description: true})
	if err != nil || len(rows) == 0 {
		return nil, firstError(err, ErrNotFound)
	}
	person, ok := rows[0].Node.(*network.Person)
	if !ok {
		return nil, ErrNotFound
	}
	return person, nil
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// readPresences reads where she is derived to have been present.
func (h *holdings) readPresences(ctx context.Context, view store.View) error {
	for last := network.ID(""); ; {
		roots, err := view.RootsAfter(ctx, last, rootsAtOnce)
		if err != nil || len(roots) == 0 {
			return err
		}
		last = roots[len(roots)-1]
		derived, err := view.Derived(ctx, roots)
		if err != nil {
			return err
		}
		for i := range derived {
			for _, p := range derived[i].Presences {
				if p.Actor == h.person.ID {
					h.presences = append(h.presences, p)
				}
			}
		}
	}
}

// rootsAtOnce bounds how many trees of events stand in memory.
const rootsAtOnce = 200

// looking finds what is about a person among all rows of a network, nodes before ties before evidence.
type looking struct {
	*holdings
	named
	namesakes bool // somebody else is called the same
	ties      map[network.ID]bool
}

func (l *looking) rows(batch network.Tables) error {
	for _, e := range batch.Nodes {
		l.node(e)
	}
	for i := range batch.Ties {
		l.tie(&batch.Ties[i])
	}
	for i := range batch.Evidence {
		l.statement(&batch.Evidence[i])
	}
	return nil
}

func (l *looking) node(e network.Entity) {
	core := e.Core()
	if core.ID == l.person.ID {
		return
	}
	texts := []string{core.Name}
	for _, name := range core.Names {
		texts = append(texts, name.Value)
	}
	if e.Type() == network.TypePerson {
		l.namesakes = l.namesakes || slices.ContainsFunc(texts, l.holds)
		texts = nil // a namesake is somebody else
	}
	if slices.ContainsFunc(texts, l.holds) {
		l.mention(core.ID, "name")
	}
	if l.holds(core.Description) {
		l.mention(core.ID, "description")
	}
	if source, ok := e.(*network.Source); ok && l.holds(source.Publisher) {
		l.mention(core.ID, "publisher")
	}
}

func (l *looking) mention(id network.ID, column string) {
	l.mentions = append(l.mentions, Mention{id, column})
}

func (l *looking) tie(t *network.Tie) {
	if t.From == l.person.ID || t.To == l.person.ID {
		l.holdings.ties = append(l.holdings.ties, *t)
		l.ties[t.ID] = true
		return
	}
	for column, text := range map[string]string{"title": t.Title, "circle": t.Circle} {
		if l.holds(text) {
			l.mention(t.ID, column)
		}
	}
}

// statement takes evidence that is about her or names her. Where a quote holds her name and nothing says that she is meant,
// she is, unless somebody else is called the same.
func (l *looking) statement(e *network.Evidence) {
	hers := e.Subject == l.person.ID || l.ties[e.Subject] || slices.Contains(e.Names, l.person.ID)
	named := l.holds(e.Quote) || l.holds(e.Reading)
	switch {
	case hers, named && !l.namesakes:
		l.evidence = append(l.evidence, *e)
	case named:
		l.mention(e.ID, "quote")
	}
}
