package register

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
)

//go:embed subject.html
var subjectPage string

// WriteHTML writes what is held on a person as one page that needs nothing else: to read, to keep, to print. Whatever stands in
// the data is text there, never markup.
func (s *Subject) WriteHTML(to io.Writer, l Language) error {
	page, err := template.New("subject").Funcs(template.FuncMap{
		"say":  func(key string) (string, error) { return l.phrase(key) },
		"word": func(name any) string { return l.Word(fmt.Sprint(name)) },
		"at":   func(t time.Time) string { return t.UTC().Format("2006-01-02 15:04:05 UTC") },
		"lang": func() string { return string(l) },
		"title": func() (string, error) {
			return l.phrase("title")
		},
		"meant": func(id network.ID) string {
			if id == network.Interlocutor {
				return l.Word(string(id))
			}
			return string(id)
		},
	}).Parse(subjectPage)
	if err != nil {
		return err
	}
	return page.Execute(to, s)
}

// phrase returns a heading or a sentence of the page.
func (l Language) phrase(key string) (string, error) {
	text := phrases[key][l]
	if text == "" {
		return "", fmt.Errorf("the page has no words for %q", key)
	}
	return text, nil
}

var phrases = map[string]inBoth{
	"title": both("Vos données", "Your data"),
	"intro": both(
		"Ce document rassemble tout ce que ce service conserve à votre sujet : les données, leurs sources, les finalités et les autorisations d’usage, ce qui en a été fait et quand, et jusqu’à quand elles sont conservées (articles 15 et 20 du règlement (UE) 2016/679).",
		"This document holds all that this service keeps about you: the data, their sources, the purposes and bases of their use, what was done with them and when, and how long they are kept (Articles 15 and 20 of Regulation (EU) 2016/679)."),
	"rights": both(
		"Vous pouvez demander la rectification ou l’effacement de ces données, la limitation de leur traitement, ou vous y opposer (articles 16 à 18 et 21), et introduire une réclamation auprès de l’autorité de contrôle (article 77). Adressez-vous à l’organisme qui vous a remis ce document.",
		"You may ask that these data be corrected or erased or their processing restricted, or object to it (Articles 16 to 18 and 21), and lodge a complaint with the supervisory authority (Article 77). Turn to the body that gave you this document."),
	"made": both("Établi le", "Made on"), "revision": both("révision du réseau", "revision of the network"),
	"identity": both("Identité", "Identity"), "names": both("Autres noms", "Further names"), "description": both("Description", "Description"),
	"name": both("Nom", "Name"), "id": both("Identifiant", "Id"), "kind": both("Nature", "Kind"), "language": both("Langue", "Language"),
	"ties": both("Fonctions, participations et rencontres", "Positions, participations and meetings"), "from": both("De", "From"), "to": both("À", "To"),
	"detail": both("Précisions", "Details"), "for": both("pour", "for"), "delegation": both("délégation de", "delegation of"), "since": both("depuis", "since"), "until": both("jusqu’au", "until"),
	"event": both("lors de", "at"), "circle": both("cercle", "circle"), "share": both("part", "share"), "certainty": both("Certitude", "Certainty"),
	"changed":   both("Modifié à la révision", "Changed at revision"),
	"presences": both("Présences déduites", "Derived presence"),
	"presencesIntro": both(
		"D’après ce qui précède, et selon des règles publiques, le service considère que vous étiez présente ou présent à ces événements.",
		"From the above, by rules that are published, the service takes you to have been present at these events."),
	"role": both("Rôle", "Role"), "how": both("Comment", "How"), "side": both("Côté", "Side"), "represents": both("Au nom de", "Standing for"),
	"evidence": both("Ce que disent les sources", "What sources say"), "source": both("Source", "Source"), "quote": both("Citation", "Quotation"), "reading": both("Lecture", "Reading"),
	"subject": both("À propos de", "About"), "others": both("La citation nomme", "The quotation names"),
	"contacts": both("Coordonnées", "Contact points"), "medium": both("Moyen", "Medium"), "value": both("Coordonnée", "Value"), "use": both("En usage", "In use"), "bases": both("Usages autorisés", "Allowed uses"),
	"noBases": both("aucun : elle n’est montrée qu’à l’administration, sans sa valeur", "none: administrators alone know of it, without its value"),
	"purpose": both("Finalité", "Purpose"), "ground": both("Fondement", "Ground"), "scope": both("Qui", "Who"), "basisEvidence": both("Preuve", "Evidence"), "withdrawn": both("retiré le", "withdrawn on"),
	"records":      both("Ce qui a été fait de vos données", "What was done with your data"),
	"recordsIntro": both("Qui a consulté les données n’est pas indiqué. Un export contient des données de nombreuses personnes, et peut-être les vôtres.", "Who read the data is not told. An export holds data of many persons, and perhaps yours."),
	"number":       both("N°", "No."), "when": both("Quand", "When"), "what": both("Quoi", "What"), "categories": both("Catégories", "Categories"),
	"mentions": both("Textes sur d’autres qui contiennent votre nom", "Texts about others that hold your name"),
	"kept":     both("Durée de conservation", "How long it is kept"), "lastDay": both("Jusqu’au (inclus)", "Until (included)"),
	"noRules": both("Aucune échéance ne s’applique à vos coordonnées aujourd’hui.", "No term applies to your contact points today."),
	"none":    both("Rien.", "Nothing."),
	"colon":   both("\u00a0:", ":"), "semicolon": both("\u202f;", ";"),
	"eventHead": both("Événement", "Event"), "entered": both("Mention au journal", "As entered in the log"),
}
