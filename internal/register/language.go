package register

import (
	"fmt"
	"strings"
)

// Language is one in which documents for people are written.
type Language string

// The languages.
const (
	French  Language = "fr"
	English Language = "en"
)

// ParseLanguage reads a language.
func ParseLanguage(text string) (Language, error) {
	if l := Language(text); l == French || l == English {
		return l, nil
	}
	return "", fmt.Errorf("the language is %s or %s", French, English)
}

// Word says a word of a closed list in the language: "JOB_SHADOWING" is "job shadowing" in English.
func (l Language) Word(name string) string {
	if word := words[name][l]; word != "" {
		return word
	}
	return strings.ToLower(strings.ReplaceAll(name, "_", " "))
}

type inBoth = map[Language]string

func both(fr, en string) inBoth { return inBoth{French: fr, English: en} }

// words are those that differ from their names in small letters.
var words = map[string]inBoth{
	// ties
	"HOLDS_POSITION": both("occupe une fonction", "holds a position"),
	"TOOK_PART_IN":   both("a participé", "took part"),
	"MET":            both("a rencontré", "met"),
	// roles
	"ORGANISER":    both("organisateur ou organisatrice", "organiser"),
	"HOST":         both("hôte", "host"),
	"SPEAKER":      both("intervention", "speaker"),
	"DELEGATE":     both("membre d’une délégation", "delegate"),
	"INTERLOCUTOR": both("a reçu la délégation", "received the delegation"),
	"PARTICIPANT":  both("participation", "participant"),
	"interlocutor": both("qui a reçu la délégation", "who received the delegation"),
	// how somebody was present
	"TOOK_PART":         both("une source le dit", "a source says so"),
	"DELEGATION":        both("avec sa délégation", "with the delegation"),
	"REPRESENTED":       both("par une personne", "through a person"),
	"VISITED_OR_HOSTED": both("sur place", "on the spot"),
	// certainties
	"STATED":    both("dit par la source", "stated by the source"),
	"INFERRED":  both("déduit", "inferred"),
	"UNCERTAIN": both("incertain", "uncertain"),
	"REFERENCE": both("d’après une liste", "from a named list"),
	// kinds of name
	"OFFICIAL":    both("officiel", "official"),
	"ALIAS":       both("autre nom", "alias"),
	"ACRONYM":     both("sigle", "acronym"),
	"SPELLING":    both("graphie", "spelling"),
	"TRANSLATION": both("traduction", "translation"),
	// contact points
	"FUNCTIONAL": both("fonctionnelle", "functional"),
	"PERSONAL":   both("personnelle", "personal"),
	"EMAIL":      both("courriel", "e-mail"),
	"TELEPHONE":  both("téléphone", "telephone"),
	"POST":       both("courrier postal", "post"),
	"WEB":        both("page web", "web page"),
	// purposes
	"ADMINISTRATION": both("administration du programme", "administration of the programme"),
	"JOB_SHADOWING":  both("stage d’observation", "job shadowing"),
	"PROJECT":        both("préparation d’un projet commun", "preparing a common project"),
	"VISIT":          both("préparation d’une visite", "preparing a visit"),
	// grounds
	"CONSENT":             both("consentement (art. 6, § 1, a)", "consent (Art. 6(1)(a))"),
	"CONTRACT":            both("contrat (art. 6, § 1, b)", "contract (Art. 6(1)(b))"),
	"LEGAL_OBLIGATION":    both("obligation légale (art. 6, § 1, c)", "legal obligation (Art. 6(1)(c))"),
	"PUBLIC_TASK":         both("mission d’intérêt public (art. 6, § 1, e)", "task in the public interest (Art. 6(1)(e))"),
	"LEGITIMATE_INTEREST": both("intérêt légitime (art. 6, § 1, f)", "legitimate interest (Art. 6(1)(f))"),
	"NOT_PERSONAL":        both("pas une donnée à caractère personnel", "not personal data"),
	// roles of viewers
	"PUBLIC":      both("tout le monde", "anybody"),
	"ANALYST":     both("analyste ou rôle supérieur", "analysts and above"),
	"COORDINATOR": both("coordination ou rôle supérieur", "coordinators and above"),
	"ADMIN":       both("administration", "administrators"),
	// actions
	"REVEAL":          both("une coordonnée a été consultée", "a contact point was revealed"),
	"CONTACTS_PUT":    both("des coordonnées ont été enregistrées", "contact points were put in"),
	"CONTACT_DELETED": both("une coordonnée a été supprimée", "a contact point was deleted"),
	"BASIS_SET":       both("un usage a été autorisé", "a use was allowed"),
	"BASIS_WITHDRAWN": both("un usage a été retiré", "a use was withdrawn"),
	"EXPORT":          both("des données ont été exportées", "data were exported"),
	"SUBJECT_EXPORT":  both("la personne a reçu ses données", "the person was given her data"),
	"FORGET":          both("une personne a été effacée", "a person was forgotten"),
	"RETENTION":       both("des données arrivées à échéance ont été supprimées", "data kept long enough were removed"),
	// categories
	"IDENTITY":      both("identité (noms)", "identity (names)"),
	"EMPLOYMENT":    both("fonctions", "positions"),
	"PARTICIPATION": both("participation à des événements", "participation in events"),
	"QUOTATION":     both("citations de sources", "quotations from sources"),
	"CONTACT":       both("coordonnées", "contact points"),
	"USE":           both("utilisation du service", "use of the service"),
	// what is kept
	"CONTACT_BASIS_ENDED":  both("coordonnée, après la fin de sa dernière autorisation", "contact point, after the end of its last basis"),
	"CONTACT_SOURCE_DATED": both("coordonnée, après la date de sa source", "contact point, after the date of its source"),
	"CONTACT_NOT_IN_USE":   both("coordonnée, après la fin de son usage", "contact point, after the end of its use"),
	"SESSION_ENDED":        both("session, après sa fin", "session, after its end"),
	"TOKEN_ENDED":          both("jeton, après sa fin", "token, after its end"),
	// columns
	"name":        both("nom", "name"),
	"description": both("description", "description"),
	"publisher":   both("éditeur", "publisher"),
	"title":       both("intitulé", "title"),
	"circle":      both("cercle", "circle"),
	"quote":       both("citation", "quotation"),
	"value":       both("adresse ou numéro", "address or number"),
	"evidence":    both("preuve d’une autorisation", "evidence of a basis"),
	"label":       both("nom d’un jeton ou d’une session", "label of a token or a session"),
}
