package network

import "time"

// AuditRecord tells that somebody did something with personal data, or changed who may. It names ids and categories,
// never values. Records are numbered from 1 without gaps; each holds the hash of the one before (package register).
type AuditRecord struct {
	Number     int
	At         time.Time // UTC, whole seconds
	Actor      string    // local, token:…, oidc:…, session:…: the credential, not a name
	Access     Access
	Action     AuditAction
	Subject    ID // a person or a contact point; empty where it is about no single one
	Categories []PersonalCategory
	Purpose    Purpose // empty where none was needed
	Detail     string  // of what kind and how many; never a value
	Previous   string  // the hash of the record before, empty in the first
	Hash       string
}

// AuditAction is what an audit record tells of.
type AuditAction string

// The actions.
const (
	AuditReveal         AuditAction = "REVEAL"          // the value of a contact point was shown
	AuditContactsPut    AuditAction = "CONTACTS_PUT"    // contact points were imported
	AuditContactDeleted AuditAction = "CONTACT_DELETED" // a contact point was removed by hand
	AuditBasisSet       AuditAction = "BASIS_SET"       // a contact point may be used for a purpose
	AuditBasisWithdrawn AuditAction = "BASIS_WITHDRAWN" // it may no more
	AuditExport         AuditAction = "EXPORT"          // the network was exported, persons among it
	AuditSubjectExport  AuditAction = "SUBJECT_EXPORT"  // a person was given all that is held on her
	AuditForget         AuditAction = "FORGET"          // a person was forgotten
	AuditRetention      AuditAction = "RETENTION"       // what was kept long enough was removed
	AuditTokenCreated   AuditAction = "TOKEN_CREATED"
	AuditTokenRevoked   AuditAction = "TOKEN_REVOKED"
	AuditSignIn         AuditAction = "SIGN_IN"
	AuditRestore        AuditAction = "RESTORE" // a backup took the place of the network
)

// AuditActions lists the actions.
var AuditActions = []AuditAction{
	AuditReveal, AuditContactsPut, AuditContactDeleted, AuditBasisSet, AuditBasisWithdrawn, AuditExport, AuditSubjectExport, AuditForget, AuditRetention,
	AuditTokenCreated, AuditTokenRevoked, AuditSignIn, AuditRestore,
}

// PersonalCategory is a kind of personal data.
type PersonalCategory string

// The categories.
const (
	CategoryIdentity      PersonalCategory = "IDENTITY"      // names
	CategoryEmployment    PersonalCategory = "EMPLOYMENT"    // positions
	CategoryParticipation PersonalCategory = "PARTICIPATION" // where she was, with whom
	CategoryQuotation     PersonalCategory = "QUOTATION"     // what a source says of her, word for word
	CategoryContact       PersonalCategory = "CONTACT"       // how she is reached
	CategoryUse           PersonalCategory = "USE"           // who used the service, and for what
)

// PersonalCategories lists the categories.
var PersonalCategories = []PersonalCategory{
	CategoryIdentity, CategoryEmployment, CategoryParticipation, CategoryQuotation, CategoryContact, CategoryUse,
}
