package register

import (
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Subject is all that is held on a person (Articles 15 and 20 of Regulation (EU) 2016/679).
type Subject struct {
	At        time.Time         `json:"at"`
	Revision  int               `json:"revision"` // of the network
	Person    SubjectPerson     `json:"person"`
	Ties      []SubjectTie      `json:"ties"`      // positions, participations, meetings
	Presences []SubjectPresence `json:"presences"` // derived from them
	Evidence  []SubjectEvidence `json:"evidence"`
	Contacts  []SubjectContact  `json:"contacts"`
	Records   []SubjectRecord   `json:"records"`  // what was done with the data, and when
	Mentions  []Mention         `json:"mentions"` // texts about others that hold her name
	Kept      []SubjectKept     `json:"kept"`     // until when, by the rules of retention
}

// SubjectPerson is herself.
type SubjectPerson struct {
	ID                network.ID    `json:"id"`
	Name              string        `json:"name"`
	Names             []SubjectName `json:"names"`
	Description       string        `json:"description,omitempty"`
	ChangedAtRevision int           `json:"changedAtRevision"`
}

// SubjectName is a further name.
type SubjectName struct {
	Value    string `json:"value"`
	Language string `json:"language,omitempty"`
	Kind     string `json:"kind"`
}

// SubjectNode is something that is spoken of. Other persons have an id and no name.
type SubjectNode struct {
	ID   network.ID `json:"id"`
	Name string     `json:"name,omitempty"`
	Date string     `json:"date,omitempty"`
}

// SubjectTie is a position, a participation or a meeting.
type SubjectTie struct {
	ID                network.ID      `json:"id"`
	Kind              network.TieKind `json:"kind"`
	From              SubjectNode     `json:"from"`
	To                SubjectNode     `json:"to"`
	Role              string          `json:"role,omitempty"`
	Title             string          `json:"title,omitempty"`
	OnBehalfOf        *SubjectNode    `json:"onBehalfOf,omitempty"`
	Delegation        *SubjectNode    `json:"delegation,omitempty"`
	Since             string          `json:"since,omitempty"`
	Until             string          `json:"until,omitempty"`
	Circle            string          `json:"circle,omitempty"`
	Share             string          `json:"share,omitempty"`
	Event             *SubjectNode    `json:"event,omitempty"`
	Certainty         string          `json:"certainty"`
	ChangedAtRevision int             `json:"changedAtRevision"`
}

// SubjectPresence is where she is taken to have been.
type SubjectPresence struct {
	Event      SubjectNode   `json:"event"`
	Role       string        `json:"role"`
	How        string        `json:"how"`
	Certainty  string        `json:"certainty"`
	Side       *SubjectNode  `json:"side,omitempty"`
	Represents []SubjectNode `json:"represents"`
}

// SubjectSource is where something is from.
type SubjectSource struct {
	SubjectNode
	Publisher string `json:"publisher,omitempty"`
	Date      string `json:"date,omitempty"`
	Language  string `json:"language,omitempty"`
	URL       string `json:"url,omitempty"`
}

// SubjectEvidence is what a source says of her.
type SubjectEvidence struct {
	ID        network.ID    `json:"id"`
	Subject   network.ID    `json:"subject"`
	About     string        `json:"about,omitempty"`
	Source    SubjectSource `json:"source"`
	Certainty string        `json:"certainty"`
	Quote     string        `json:"quote,omitempty"`
	Reading   string        `json:"reading,omitempty"`
	Names     []network.ID  `json:"names"`
}

// SubjectContact is how she is reached.
type SubjectContact struct {
	ID     network.ID            `json:"id"`
	Kind   network.ContactKind   `json:"kind"`
	Medium network.ContactMedium `json:"medium"`
	Value  string                `json:"value"`
	Source SubjectSource         `json:"source"`
	Since  string                `json:"since,omitempty"`
	Until  string                `json:"until,omitempty"`
	Bases  []SubjectBasis        `json:"bases"`
}

// SubjectBasis is on what ground a contact point may be used.
type SubjectBasis struct {
	Purpose   network.Purpose `json:"purpose"`
	Ground    network.Ground  `json:"ground"`
	Scope     string          `json:"scope"`
	Evidence  string          `json:"evidence"`
	From      string          `json:"from"`
	Until     string          `json:"until,omitempty"`
	Withdrawn string          `json:"withdrawn,omitempty"`
}

// SubjectRecord is what was done with her data, or with all data of persons. Who did it is not told.
type SubjectRecord struct {
	Number     int                        `json:"number"`
	At         time.Time                  `json:"at"`
	Action     network.AuditAction        `json:"action"`
	Categories []network.PersonalCategory `json:"categories"`
	Purpose    network.Purpose            `json:"purpose,omitempty"`
	Detail     string                     `json:"detail,omitempty"`
}

// SubjectKept is until when something of hers is kept.
type SubjectKept struct {
	What  Kept   `json:"what"`
	ID    string `json:"id"`
	Until string `json:"until"` // the last day
}
