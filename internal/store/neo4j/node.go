package neo4j

import (
	"encoding/json"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// nodeValues is a node as its columns give it.
type nodeValues struct {
	id, name, names, description, kind, status, effective string
	region, publisher, url                                string
	date                                                  network.EDTF
	country                                               network.CountryCode
	languages                                             []network.LanguageTag
	n, basis, changedAt                                   int
}

// nodeProperty says which column a property of a node is, which types have it (nil: all), and how it is read.
type nodeProperty struct {
	is     store.Properties
	types  []network.EntityType
	column string
	read   func(n *nodeValues, c *cursor)
	shown  func(v network.Viewer, n string) string // in place of the column
}

// nodeProperties lists what a node has besides its id, names and description.
var nodeProperties = []nodeProperty{
	{is: store.PropertyName, types: nil, column: ".name", read: func(n *nodeValues, c *cursor) { n.name = c.text() }},
	{is: store.PropertyKind, types: []network.EntityType{network.TypeOrganisation, network.TypeEvent, network.TypePlace}, column: ".kind", read: func(n *nodeValues, c *cursor) { n.kind = c.text() }},
	{is: store.PropertyStatus, types: []network.EntityType{network.TypeEvent}, column: ".status", read: func(n *nodeValues, c *cursor) { n.status = c.text() }},
	{is: store.PropertyStatus, types: []network.EntityType{network.TypeEvent}, column: ".effective", read: func(n *nodeValues, c *cursor) { n.effective = c.text() }},
	{is: store.PropertySize, types: []network.EntityType{network.TypeEvent}, read: func(n *nodeValues, c *cursor) { n.n = c.integer() }, shown: shownN},
	{is: store.PropertySize, types: []network.EntityType{network.TypeEvent}, read: func(n *nodeValues, c *cursor) { n.basis = c.integer() }, shown: shownBasis},
	{is: store.PropertyDate, types: []network.EntityType{network.TypeEvent, network.TypeProgramme, network.TypeSource}, column: ".date", read: func(n *nodeValues, c *cursor) { n.date = c.date() }},
	{is: store.PropertyCountry, types: []network.EntityType{network.TypeOrganisation, network.TypeEvent, network.TypePlace}, column: ".country", read: func(n *nodeValues, c *cursor) { n.country = network.CountryCode(c.text()) }},
	{is: store.PropertyRegion, types: []network.EntityType{network.TypePlace}, column: ".region", read: func(n *nodeValues, c *cursor) { n.region = c.text() }},
	{is: store.PropertyLanguages, types: []network.EntityType{network.TypeOrganisation, network.TypeSource}, column: ".languages", read: func(n *nodeValues, c *cursor) { n.languages = c.languages() }},
	{is: store.PropertyPublisher, types: []network.EntityType{network.TypeSource}, column: ".publisher", read: func(n *nodeValues, c *cursor) { n.publisher = c.text() }},
	{is: store.PropertyURL, types: []network.EntityType{network.TypeSource}, column: ".url", read: func(n *nodeValues, c *cursor) { n.url = c.text() }},
	{is: store.PropertyChangedAt, types: nil, column: ".changedAt", read: func(n *nodeValues, c *cursor) { n.changedAt = c.integer() }},
}

// nodeColumns is what is read of the nodes at one place of a question: written as
// columns, and read back in the same order.
type nodeColumns struct {
	viewer             network.Viewer
	properties         []*nodeProperty
	names, description bool
}

// columnsOf returns the columns of nodes of the types (nil: any), as the viewer is told them.
func columnsOf(v network.Viewer, want store.Want, types []network.EntityType) nodeColumns {
	c := nodeColumns{viewer: v, names: want.Names, description: want.Description}
	for i := range nodeProperties {
		p := &nodeProperties[i]
		if want.Only.Has(p.is) && p.of(types) {
			c.properties = append(c.properties, p)
		}
	}
	return c
}

func (p *nodeProperty) of(types []network.EntityType) bool {
	return p.types == nil || types == nil || slices.ContainsFunc(types, func(t network.EntityType) bool { return slices.Contains(p.types, t) })
}

// write writes the columns of the node under the name.
func (c *nodeColumns) write(q *query, n string) {
	q.add(n, ".id")
	for _, p := range c.properties {
		if p.shown != nil {
			q.add(", ", p.shown(c.viewer, n))
		} else {
			q.add(", ", n, p.column)
		}
	}
	if c.names {
		q.add(", ", n, ".names")
	}
	if c.description {
		q.add(", ", n, ".description")
	}
}

func (c *nodeColumns) read(from *cursor) network.Entity {
	n := nodeValues{id: from.text(), names: "[]"}
	for _, p := range c.properties {
		p.read(&n, from)
	}
	if c.names {
		n.names = from.text()
	}
	if c.description {
		n.description = from.text()
	}
	return n.entity()
}

// entity returns the node. A text that the store itself wrote is not checked again.
func (n *nodeValues) entity() network.Entity {
	id := network.ID(n.id)
	t, _ := id.Type()
	e := network.NewEntity(t)
	core := e.Core()
	*core = network.Node{ID: id, Name: n.name, Description: n.description, ChangedAtRevision: n.changedAt}
	if n.names != "[]" {
		_ = json.Unmarshal([]byte(n.names), &core.Names)
	}
	switch e := e.(type) {
	case *network.Organisation:
		e.Kind, e.Country, e.Languages = network.OrganisationKind(n.kind), n.country, n.languages
	case *network.Event:
		e.Kind, e.Status, e.Date, e.Country = network.EventKind(n.kind), network.EventStatus(n.status), n.date, n.country
		e.EffectiveStatus = network.EventStatus(n.effective)
		e.Size = network.Size{N: n.n, Basis: network.SizeBasis(n.basis)} // #nosec G115 -- our own number
	case *network.Place:
		e.Kind, e.Country, e.Region = network.PlaceKind(n.kind), n.country, n.region
	case *network.Programme:
		e.Date = n.date
	case *network.Source:
		e.Publisher, e.Date, e.URL = n.publisher, n.date, n.url
		if len(n.languages) > 0 {
			e.Language = n.languages[0]
		}
	}
	return e
}

// languages reads a list of tags.
func (c *cursor) languages() []network.LanguageTag {
	values, _ := c.next().([]any)
	if len(values) == 0 {
		return nil
	}
	out := make([]network.LanguageTag, len(values))
	for i, v := range values {
		s, _ := v.(string)
		out[i] = network.LanguageTag(s)
	}
	return out
}
