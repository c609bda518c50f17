package questions

import (
	"strings"
	"unicode/utf8"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Tongue is a language in which sentences are made.
type Tongue string

// The tongues.
const (
	English Tongue = "EN"
	French  Tongue = "FR"
)

// words are those of a sentence about a path.
type words struct {
	met, wasAt, perhaps, with, same, holds, held, everHolds, everHeld, mayHold, member, everMember, itself, end string
	occasions                                                                                                   map[network.EventKind]string
}

var tongues = map[Tongue]words{
	English: {
		met: " met ", wasAt: " was at the same ", perhaps: " was perhaps at the same ", with: " as ", same: "event", holds: " holds a position in ", held: " is where a position is held by ",
		everHolds: " holds or held a position in ", everHeld: " is or was where a position is held by ",
		mayHold: " (whether on that day, no source says)", member: " is joined by a membership with ",
		everMember: " is or was joined by a membership with ", itself: " is at both ends", end: ".",
		occasions: map[network.EventKind]string{
			network.KindLearningVisit: "visit", network.KindSiteVisit: "visit", network.KindPreparatoryVisit: "visit",
			network.KindJobShadowing: "job shadowing", network.KindSeminar: "seminar", network.KindWorkshop: "workshop",
			network.KindMeeting: "meeting", network.KindWebinar: "webinar", network.KindMeal: "meal",
		},
	},
	French: {
		met: " a rencontré ", wasAt: " était ", perhaps: " était peut-être ", with: " que ", same: "au même événement", holds: " a une fonction chez ", held: " compte parmi les siens ",
		everHolds: " a ou a eu une fonction chez ", everHeld: " compte ou a compté parmi les siens ",
		mayHold: " (aucune source ne dit si c’est le cas ce jour-là)", member: " est lié par une adhésion à ",
		everMember: " est ou a été lié par une adhésion à ", itself: " est aux deux bouts", end: ".",
		occasions: map[network.EventKind]string{
			network.KindLearningVisit: "à la même visite", network.KindSiteVisit: "à la même visite", network.KindPreparatoryVisit: "à la même visite",
			network.KindJobShadowing: "à la même observation en situation de travail", network.KindSeminar: "au même séminaire",
			network.KindWorkshop: "au même atelier", network.KindMeeting: "à la même réunion", network.KindWebinar: "au même webinaire",
			network.KindMeal: "au même repas",
		},
	},
}

// Sentence says a path in words; in English where no tongue is asked. Only what a source states is said to have been a meeting;
// what no day was asked for may be over. judged tells whether a day was asked.
func Sentence(t Tongue, judged bool, p *Path, facts map[network.ID]*StepFacts, actors map[network.ID]network.Entity) string {
	w, known := tongues[t]
	if !known {
		w = tongues[English]
	}
	if !judged {
		w.holds, w.held, w.member = w.everHolds, w.everHeld, w.everMember
	}
	if len(p.Steps) == 0 {
		return nameOf(actors[p.Actors[0]]) + w.itself + w.end
	}
	parts := make([]string, len(p.Steps))
	for i, step := range p.Steps {
		from, to := nameOf(actors[step.From]), nameOf(actors[step.To])
		parts[i] = w.step(step, from, to, facts[store.PairID(step.From, step.To)])
	}
	return strings.Join(parts, "; ") + w.end
}

func (w words) step(step Step, from, to string, f *StepFacts) string {
	switch step.Way {
	case network.WayEncounter:
		return w.encounter(from, to, f)
	case network.WayMembership:
		return from + w.member + to + w.hedge(step.Membership)
	}
	if t, _ := step.From.Type(); t != network.TypePerson {
		return from + w.held + to + w.hedge(step.Position)
	}
	return from + w.holds + to + w.hedge(step.Position)
}

// hedge says that no source tells whether a tie holds.
func (w words) hedge(v network.Validity) string {
	if v == network.ValidUnknown {
		return w.mayHold
	}
	return ""
}

// encounter names the newest of the events that are as sure as the step.
func (w words) encounter(from, to string, f *StepFacts) string {
	wasAt := w.wasAt
	if f.Certainty == network.Uncertain {
		wasAt = w.perhaps
	}
	for i := range f.Events.Rows {
		row := &f.Events.Rows[i]
		event, is := row.Node.(*network.Event)
		if !is || row.Meeting.Certainty != f.Certainty {
			continue
		}
		when := " (" + event.Name
		if date := event.Date.String(); date != "" {
			when += ", " + date
		}
		when += ")"
		if f.Certainty == network.Stated {
			return from + w.met + to + when
		}
		return from + wasAt + w.occasion(event.Kind) + w.than(to) + when
	}
	return from + wasAt + w.same + w.than(to)
}

// than joins whom somebody was with. French elides before a vowel; before h and y nobody can tell from the letters.
func (w words) than(to string) string {
	if first, _ := utf8.DecodeRuneInString(network.Fold(to)); w.with == " que " && strings.ContainsRune("aeiou", first) {
		return " qu’" + to
	}
	return w.with + to
}

func (w words) occasion(k network.EventKind) string {
	if known := w.occasions[k]; known != "" {
		return known
	}
	return w.same
}

func nameOf(e network.Entity) string {
	if e == nil {
		return ""
	}
	return e.Core().Name
}
