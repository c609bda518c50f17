package network

import "slices"

// ContactPoint is one way to reach an actor: an address or a number. A PERSONAL one leads to one human being and is
// personal data; a FUNCTIONAL one (info@…) leads to whoever is on duty.
type ContactPoint struct {
	ID     ID // contact:…, which says nothing
	Holder ID // an organisation or a person
	Kind   ContactKind
	Medium ContactMedium
	Value  string // empty where a viewer may know of it and not read it
	Source ID     // who told us
	// Since and Until are the days between which it is said to be in use; nil: not known.
	Since, Until *Day
	Bases        []Basis // at most one for each purpose, by purpose; none: hidden from everybody but administrators
}

// Basis is on what ground a contact point may be used for one purpose, by whom, and from when to when.
type Basis struct {
	Purpose  Purpose
	Ground   Ground
	Scope    Access // the least role that may use it
	Evidence string // what shows that it holds: a letter, a form, a decision
	From     Day
	Until    *Day // the last day; nil: until it is withdrawn
	// Withdrawn is the day from which it holds no more.
	Withdrawn *Day
}

// Covers tells whether the basis holds on the day for the purpose and the viewer. Of administrators no basis is asked
// to know that a contact point exists, but to use it they need one as everybody does.
func (b *Basis) Covers(p Purpose, v Viewer, today Day) bool {
	return b.Purpose == p && v.Access >= b.Scope && today >= b.From && (b.Until == nil || today <= *b.Until) &&
		(b.Withdrawn == nil || today < *b.Withdrawn)
}

// InUse tells whether the contact point is said to be in use on the day; open bounds count as in use.
func (c *ContactPoint) InUse(today Day) bool {
	return (c.Since == nil || today >= *c.Since) && (c.Until == nil || today <= *c.Until)
}

// Purposes returns for what the viewer may use it on the day, in their order; none: it is hidden.
func (c *ContactPoint) Purposes(v Viewer, today Day) []Purpose {
	var out []Purpose
	if !c.InUse(today) || c.Kind == ContactPersonal && !v.SeesContacts() {
		return nil
	}
	for i := range c.Bases {
		if c.Bases[i].Covers(c.Bases[i].Purpose, v, today) {
			out = append(out, c.Bases[i].Purpose)
		}
	}
	slices.Sort(out)
	return out
}

// State says what the viewer sees of it on the day.
func (c *ContactPoint) State(v Viewer, today Day) ContactState {
	switch {
	case len(c.Purposes(v, today)) == 0:
		return ContactHidden
	case c.Kind == ContactPersonal:
		return ContactRevealable
	}
	return ContactShown
}

// ContactKind tells whom a contact point leads to.
type ContactKind string

// The kinds of contact point.
const (
	ContactFunctional ContactKind = "FUNCTIONAL" // whoever is on duty
	ContactPersonal   ContactKind = "PERSONAL"   // one human being
)

// ContactKinds lists the kinds.
var ContactKinds = []ContactKind{ContactFunctional, ContactPersonal}

// ContactMedium is how a contact point is used.
type ContactMedium string

// The media.
const (
	MediumEmail     ContactMedium = "EMAIL"
	MediumTelephone ContactMedium = "TELEPHONE"
	MediumPost      ContactMedium = "POST"
	MediumWeb       ContactMedium = "WEB" // a page with a form
)

// ContactMedia lists the media.
var ContactMedia = []ContactMedium{MediumEmail, MediumTelephone, MediumPost, MediumWeb}

// ContactState says what a viewer sees of a contact point.
type ContactState string

// The states.
const (
	ContactShown      ContactState = "SHOWN"
	ContactRevealable ContactState = "REVEALABLE" // its value is shown for a purpose, and that is recorded
	ContactHidden     ContactState = "HIDDEN"     // no basis covers this viewer today
)

// ContactStates lists the states.
var ContactStates = []ContactState{ContactShown, ContactRevealable, ContactHidden}

// Purpose is for what a contact point is used.
type Purpose string

// The purposes.
const (
	PurposeAdministration Purpose = "ADMINISTRATION" // of the programme: grants, reports
	PurposeJobShadowing   Purpose = "JOB_SHADOWING"
	PurposeProject        Purpose = "PROJECT" // to prepare common work
	PurposeVisit          Purpose = "VISIT"   // to prepare a visit, a workshop or a meeting
)

// Purposes lists the purposes.
var Purposes = []Purpose{PurposeAdministration, PurposeJobShadowing, PurposeProject, PurposeVisit}

// Ground is the ground on which personal data may be used: Article 6(1) of Regulation (EU) 2016/679.
type Ground string

// The grounds.
const (
	GroundConsent            Ground = "CONSENT"             // 6(1)(a)
	GroundContract           Ground = "CONTRACT"            // 6(1)(b)
	GroundLegalObligation    Ground = "LEGAL_OBLIGATION"    // 6(1)(c)
	GroundPublicTask         Ground = "PUBLIC_TASK"         // 6(1)(e)
	GroundLegitimateInterest Ground = "LEGITIMATE_INTEREST" // 6(1)(f)
	GroundNotPersonal        Ground = "NOT_PERSONAL"        // of a FUNCTIONAL contact point alone
)

// Grounds lists the grounds.
var Grounds = []Ground{
	GroundConsent, GroundContract, GroundLegalObligation, GroundPublicTask, GroundLegitimateInterest, GroundNotPersonal,
}
