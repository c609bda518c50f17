package register

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// SubjectExport gathers all that is held on a person, for her, and writes down that it was given. rules say how long her
// contact points are kept; nil where none are set. Who read about her is not told, only when and for what.
func (s *Service) SubjectExport(ctx context.Context, who Who, person network.ID, rules []Rule) (*Subject, error) {
	h, err := holdingsOf(ctx, s.store, person)
	if err != nil {
		return nil, err
	}
	dates, err := s.sourceDates(ctx, rules)
	if err != nil {
		return nil, err
	}
	var records []network.AuditRecord
	err = s.store.Record(ctx, func(ctx context.Context, r store.Register) error {
		records = nil
		if err := h.readRegister(ctx, r); err != nil {
			return err
		}
		if _, err := s.Append(ctx, r, who, Entry{Action: network.AuditSubjectExport, Subject: person, Categories: slices.Clone(network.PersonalCategories)}); err != nil {
			return err
		}
		return eachRecord(ctx, r, store.AuditQuery{Oldest: true}, func(record *network.AuditRecord) error {
			if concerns(record, h) {
				records = append(records, *record)
			}
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	w := subjectWriter{holdings: h, labels: map[network.ID]SubjectNode{}, sources: map[network.ID]SubjectSource{}}
	if err := w.lookUp(ctx, s.store); err != nil {
		return nil, err
	}
	subject := w.write(records)
	subject.At = s.now()
	for i := range h.contacts {
		due, _ := dueOf(rules, &h.contacts[i], dates)
		for _, d := range due {
			subject.Kept = append(subject.Kept, SubjectKept{d.What, d.ID, (d.On - 1).String()})
		}
	}
	return subject, nil
}

// concerns tells whether a record is about a person, about a contact point of hers (one that is deleted too: its record names
// the holder), or about an export that held persons.
func concerns(r *network.AuditRecord, h *holdings) bool {
	if HolderOf(r) == h.person.ID || slices.ContainsFunc(h.contacts, func(c network.ContactPoint) bool { return c.ID == r.Subject }) {
		return true
	}
	return r.Action == network.AuditExport && r.Subject == "" && (personsIn(r) > 0 || slices.Contains(r.Categories, network.CategoryContact))
}

// subjectWriter turns rows into what a person can read.
type subjectWriter struct {
	*holdings
	labels  map[network.ID]SubjectNode
	sources map[network.ID]SubjectSource
}

// lookUp reads the names of all that the rows speak of. Of other persons none is told: they have rights of their own.
func (w *subjectWriter) lookUp(ctx context.Context, s store.Store) error {
	view, err := s.View(ctx)
	if err != nil {
		return err
	}
	defer view.Close()
	ids := w.spokenOf()
	for batch := range slices.Chunk(ids, nodesAtOnce) {
		rows, err := view.Nodes(ctx, network.Viewer{Access: network.Admin}, batch, store.Want{})
		if err != nil {
			return err
		}
		for _, row := range rows {
			w.label(row.Node)
		}
	}
	return nil
}

func (w *subjectWriter) spokenOf() (ids []network.ID) {
	for i := range w.ties {
		t := &w.ties[i]
		ids = append(ids, t.From, t.To, t.OnBehalfOf, t.Delegation, t.Event)
	}
	for i := range w.presences {
		p := &w.presences[i]
		ids = append(append(ids, p.Event, p.Side), p.Represents...)
	}
	for i := range w.evidence {
		ids = append(ids, w.evidence[i].Source)
	}
	for i := range w.contacts {
		ids = append(ids, w.contacts[i].Source)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	return slices.DeleteFunc(ids, func(id network.ID) bool { _, node := id.Type(); return !node })
}

func (w *subjectWriter) label(e network.Entity) {
	core := e.Core()
	node := SubjectNode{ID: core.ID, Name: core.Name}
	switch e := e.(type) {
	case *network.Person:
		if core.ID != w.person.ID {
			node.Name = ""
		}
	case *network.Event:
		node.Date = e.Date.String()
	case *network.Source:
		w.sources[core.ID] = SubjectSource{node, e.Publisher, e.Date.String(), string(e.Language), e.URL}
	}
	w.labels[core.ID] = node
}

// of returns how a node is called; nil where there is none.
func (w *subjectWriter) of(id network.ID) *SubjectNode {
	if id == "" {
		return nil
	}
	if node, ok := w.labels[id]; ok {
		return &node
	}
	return &SubjectNode{ID: id}
}

func (w *subjectWriter) source(id network.ID) SubjectSource {
	if source, ok := w.sources[id]; ok {
		return source
	}
	return SubjectSource{SubjectNode: SubjectNode{ID: id}}
}

func (w *subjectWriter) write(records []network.AuditRecord) *Subject {
	s := &Subject{
		Revision: w.revision,
		Person: SubjectPerson{
			ID: w.person.ID, Name: w.person.Name, Description: w.person.Description, ChangedAtRevision: w.person.ChangedAtRevision, Names: []SubjectName{},
		},
		Ties: []SubjectTie{}, Presences: []SubjectPresence{}, Evidence: []SubjectEvidence{}, Contacts: []SubjectContact{},
		Records: []SubjectRecord{}, Mentions: slices.Concat([]Mention{}, w.allMentions(), w.sessionMentions()), Kept: []SubjectKept{},
	}
	for _, n := range w.person.Names {
		s.Person.Names = append(s.Person.Names, SubjectName{n.Value, string(n.Language), string(n.Kind)})
	}
	for i := range w.ties {
		s.Ties = append(s.Ties, w.tie(&w.ties[i]))
	}
	for i := range w.presences {
		p := &w.presences[i]
		at := SubjectPresence{Event: *w.of(p.Event), Role: p.Role.String(), How: p.How.String(), Certainty: p.Certainty.String()}
		if p.Side == network.Interlocutor {
			at.Side = &SubjectNode{ID: p.Side}
		} else {
			at.Side = w.of(p.Side)
		}
		for _, id := range p.Represents {
			at.Represents = append(at.Represents, *w.of(id))
		}
		s.Presences = append(s.Presences, at)
	}
	for i := range w.evidence {
		e := &w.evidence[i]
		s.Evidence = append(s.Evidence, SubjectEvidence{
			e.ID, e.Subject, e.About, w.source(e.Source), e.Certainty.String(), e.Quote, e.Reading, e.Names,
		})
	}
	for i := range w.contacts {
		s.Contacts = append(s.Contacts, w.contact(&w.contacts[i]))
	}
	for i := range records {
		s.Records = append(s.Records, recordOf(&records[i]))
	}
	return s
}

func (w *subjectWriter) tie(t *network.Tie) SubjectTie {
	return SubjectTie{
		t.ID, t.Kind, *w.of(t.From), *w.of(t.To), t.Role.String(), t.Title, w.of(t.OnBehalfOf), w.of(t.Delegation),
		t.Since.String(), t.Until.String(), t.Circle, t.Share, w.of(t.Event), t.Certainty.String(), t.ChangedAtRevision,
	}
}

func (w *subjectWriter) contact(c *network.ContactPoint) SubjectContact {
	out := SubjectContact{ID: c.ID, Kind: c.Kind, Medium: c.Medium, Value: c.Value, Source: w.source(c.Source), Since: dayText(c.Since), Until: dayText(c.Until)}
	for _, b := range c.Bases {
		out.Bases = append(out.Bases, SubjectBasis{b.Purpose, b.Ground, b.Scope.String(), b.Evidence, b.From.String(), dayText(b.Until), dayText(b.Withdrawn)})
	}
	return out
}

func recordOf(r *network.AuditRecord) SubjectRecord {
	return SubjectRecord{r.Number, r.At, r.Action, r.Categories, r.Purpose, r.Detail}
}

// dayText writes a day; one that is open is empty.
func dayText(d *network.Day) string {
	if d == nil {
		return ""
	}
	return d.String()
}
