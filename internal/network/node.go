package network

// Entity is a node of the network.
type Entity interface {
	// Core returns what all nodes have.
	Core() *Node
	// Type returns the type of the node.
	Type() EntityType
}

// Node holds what all nodes have. Name is the main name, Names the further
// ones; an empty Description means that no source gives one.
type Node struct {
	ID                ID
	Name              string
	Names             []Name
	Description       string
	ChangedAtRevision int
}

// Core returns the node itself.
func (n *Node) Core() *Node { return n }

// Name is a further name of a node. Language is a BCP 47 tag, or empty.
type Name struct {
	Value    string
	Language LanguageTag
	Kind     NameKind
}

// Organisation is a body that acts. Kind, Country (ISO 3166-1 alpha-2) and
// Languages (BCP 47) are empty where no source says.
type Organisation struct {
	Node
	Kind      OrganisationKind
	Country   CountryCode
	Languages []LanguageTag
}

// Person is somebody whom a source names.
type Person struct{ Node }

// Event is something that happened, was planned or was cancelled.
type Event struct {
	Node
	Kind    EventKind
	Status  EventStatus
	Date    EDTF
	Country CountryCode
	// Derived when something changes (see Derive); not set by tables.
	EffectiveStatus EventStatus // CANCELLED where an ancestor is, else Status
	Size            Size
}

// Place is where something is. Region is an ISO 3166-2 code, or empty.
type Place struct {
	Node
	Kind    PlaceKind
	Country CountryCode
	Region  string
}

// Topic is what events are about and organisations work on.
type Topic struct{ Node }

// Programme is what events and organisations are under, and what is funded.
type Programme struct {
	Node
	Date EDTF
}

// Source is a text that says something about the network.
type Source struct {
	Node
	Publisher string
	Date      EDTF
	Language  LanguageTag
	URL       string
}

// Type returns ORGANISATION.
func (*Organisation) Type() EntityType { return TypeOrganisation }

// Type returns PERSON.
func (*Person) Type() EntityType { return TypePerson }

// Type returns EVENT.
func (*Event) Type() EntityType { return TypeEvent }

// Type returns PLACE.
func (*Place) Type() EntityType { return TypePlace }

// Type returns TOPIC.
func (*Topic) Type() EntityType { return TypeTopic }

// Type returns PROGRAMME.
func (*Programme) Type() EntityType { return TypeProgramme }

// Type returns SOURCE.
func (*Source) Type() EntityType { return TypeSource }

// NewEntity returns an empty node of the type.
func NewEntity(t EntityType) Entity {
	switch t {
	case TypeOrganisation:
		return &Organisation{}
	case TypePerson:
		return &Person{}
	case TypeEvent:
		return &Event{}
	case TypePlace:
		return &Place{}
	case TypeTopic:
		return &Topic{}
	case TypeProgramme:
		return &Programme{}
	case TypeSource:
		return &Source{}
	}
	return nil
}

// StatedNumber is a number that a source gives without names.
type StatedNumber struct {
	ID          ID
	Node        ID // an event, an organisation or a programme
	Counted     Counted
	Delegation  ID // with DELEGATES: the organisation that led them
	Value       int
	Approximate bool
	Date        EDTF
}

// Evidence is what one source says about one fact. About is a property of the
// subject, or empty for its existence. Names lists the persons whom the quote
// names: to a viewer who may not see persons such a quote is not shown.
type Evidence struct {
	ID        ID
	Subject   ID // a node, a tie or a stated number
	About     string
	Source    ID
	Certainty Certainty
	Quote     string
	Reading   string
	Names     []ID
}
