package questions

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// linksOf reads links written "a>b=weight".
func linksOf(t *testing.T, text string) (links []store.Link) {
	t.Helper()
	for _, one := range strings.Fields(text) {
		var from, to string
		var strength int64
		if _, err := fmt.Sscanf(strings.NewReplacer(">", " ", "=", " ").Replace(one), "%s %s %d", &from, &to, &strength); err != nil {
			t.Fatalf("%q: %v", one, err)
		}
		links = append(links, store.Link{From: network.ID(from), To: network.ID(to), Strength: strength})
	}
	return links
}

func linesOf(paths []Path) (lines []string) {
	for _, p := range paths {
		line := fmt.Sprintf("%d %d", p.Weakest, p.Total)
		for _, id := range p.Actors {
			line += " " + string(id)
		}
		lines = append(lines, line)
	}
	return lines
}

func TestPathsAreRanked(t *testing.T) {
	for name, c := range map[string]struct{ links, want string }{
		"one step":                        {"a>b=7", "7 7 a b"},
		"the weakest step decides":        {"a>m=9 m>z=1 a>n=2 n>z=2", "2 4 a n z, 1 10 a m z"},
		"then the sum":                    {"a>m=5 m>z=2 a>n=2 n>z=9", "2 11 a n z, 2 7 a m z"},
		"then ids, actor by actor":        {"a>n=1 n>z=1 a>m=1 m>z=1", "1 2 a m z, 1 2 a n z"},
		"several starts and ends":         {"b>m=1 a>m=1 m>z=1 m>y=1", "1 2 a m y, 1 2 a m z, 1 2 b m y, 1 2 b m z"},
		"a step by membership weighs one": {"a>m=0 m>z=5", "1 6 a m z"},
	} {
		t.Run(name, func(t *testing.T) {
			links := linksOf(t, c.links)
			for i := range links {
				if links[i].Strength == 0 {
					links[i].Membership = network.ValidYes
				}
			}
			paths, truncated := sequences(links, 100)
			rank(paths)
			if got := strings.Join(linesOf(paths), ", "); got != c.want || truncated {
				t.Errorf("%s (truncated: %t), want %s", got, truncated, c.want)
			}
		})
	}
}

func TestTooManyPathsAreTruncatedByTheirIDs(t *testing.T) {
	links := linksOf(t, "a>m=1 m>z=1 a>n=9 n>z=9 a>o=5 o>z=5")
	for most, want := range map[int]string{1: "1 2 a m z", 2: "1 2 a m z, 9 18 a n z", 3: "1 2 a m z, 9 18 a n z, 5 10 a o z"} {
		paths, truncated := sequences(links, most)
		if got := strings.Join(linesOf(paths), ", "); got != want || truncated != (most < 3) {
			t.Errorf("at most %d: %s (truncated: %t), want %s", most, got, truncated, want)
		}
	}
}

// TestSentences: the verb follows the certainty, the noun the kind of event, in both languages.
func TestSentences(t *testing.T) {
	ann := &network.Person{Node: network.Node{ID: "person:a", Name: "Ann"}}
	acre := &network.Organisation{Node: network.Node{ID: "organisation:acre", Name: "Acre"}}
	bold := &network.Organisation{Node: network.Node{ID: "organisation:bold", Name: "Bold"}}
	actors := map[network.ID]network.Entity{ann.ID: ann, acre.ID: acre, bold.ID: bold}
	date, err := network.ParseEDTF("2022-06")
	if err != nil {
		t.Fatal(err)
	}
	at := func(kind network.EventKind, sure network.Certainty) *StepFacts {
		event := &network.Event{Node: network.Node{ID: "event:e", Name: "Visit"}, Kind: kind, Date: date}
		return &StepFacts{Certainty: sure, Ties: &store.List{}, Events: &store.List{Rows: []store.Row{{Node: event, Meeting: &store.Meeting{Certainty: sure}}}}}
	}
	tie := &StepFacts{Events: &store.List{}, Ties: &store.List{}}
	step := func(from, to network.ID, way network.Way, position network.Validity) Step {
		return Step{Link: store.Link{From: from, To: to, Position: position}, Way: way}
	}
	for _, c := range []struct {
		step   Step
		facts  *StepFacts
		en, fr string
	}{
		{step(acre.ID, bold.ID, network.WayEncounter, 0), at(network.KindSiteVisit, network.Inferred),
			"Acre was at the same visit as Bold (Visit, 2022-06).", "Acre était à la même visite que Bold (Visit, 2022-06)."},
		{step(acre.ID, bold.ID, network.WayEncounter, 0), at(network.KindSiteVisit, network.Stated),
			"Acre met Bold (Visit, 2022-06).", "Acre a rencontré Bold (Visit, 2022-06)."},
		{step(acre.ID, bold.ID, network.WayEncounter, 0), at(network.KindOther, network.Uncertain),
			"Acre was perhaps at the same event as Bold (Visit, 2022-06).", "Acre était peut-être au même événement que Bold (Visit, 2022-06)."},
		{step(bold.ID, acre.ID, network.WayEncounter, 0), at(network.KindSiteVisit, network.Inferred),
			"Bold was at the same visit as Acre (Visit, 2022-06).", "Bold était à la même visite qu’Acre (Visit, 2022-06)."},
		{step(ann.ID, acre.ID, network.WayPosition, network.ValidYes), tie,
			"Ann holds a position in Acre.", "Ann a une fonction chez Acre."},
		{step(acre.ID, ann.ID, network.WayPosition, network.ValidUnknown), tie,
			"Acre is where a position is held by Ann (whether on that day, no source says).",
			"Acre compte parmi les siens Ann (aucune source ne dit si c’est le cas ce jour-là)."},
		{step(acre.ID, bold.ID, network.WayMembership, 0), tie,
			"Acre is joined by a membership with Bold.", "Acre est lié par une adhésion à Bold."},
	} {
		p := &Path{Actors: []network.ID{c.step.From, c.step.To}, Steps: []Step{c.step}}
		facts := map[network.ID]*StepFacts{store.PairID(c.step.From, c.step.To): c.facts}
		if got := Sentence(English, true, p, facts, actors); got != c.en {
			t.Errorf("%q, want %q", got, c.en)
		}
		if got := Sentence(French, true, p, facts, actors); got != c.fr {
			t.Errorf("%q, want %q", got, c.fr)
		}
	}
	for way, want := range map[network.Way]string{
		network.WayPosition: "Ann holds or held a position in Acre.", network.WayMembership: "Ann is or was joined by a membership with Acre.",
	} { // no day was asked
		p := &Path{Actors: []network.ID{ann.ID, acre.ID}, Steps: []Step{step(ann.ID, acre.ID, way, network.ValidYes)}}
		if got := Sentence(English, false, p, map[network.ID]*StepFacts{store.PairID(ann.ID, acre.ID): tie}, actors); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	unsure := step(acre.ID, bold.ID, network.WayMembership, 0)
	unsure.Membership = network.ValidUnknown
	p := &Path{Actors: []network.ID{acre.ID, bold.ID}, Steps: []Step{unsure}}
	if got := Sentence(English, true, p, map[network.ID]*StepFacts{}, actors); !strings.HasSuffix(got, "Bold (whether on that day, no source says).") {
		t.Errorf("of a membership of which no source says: %q", got)
	}
	if got := Sentence("", true, &Path{Actors: []network.ID{acre.ID}}, nil, actors); got != "Acre is at both ends." {
		t.Errorf("of no step: %q", got)
	}
}

func TestIntroductionArguments(t *testing.T) {
	good := IntroductionArguments{From: []network.ID{"a"}, To: "b", Ways: []network.Way{network.WayEncounter}, MaxSteps: 6, First: 5}
	if _, err := good.Query(); err != nil {
		t.Fatal(err)
	}
	day, other := network.Day(10), network.Day(9)
	for argument, change := range map[string]func(a *IntroductionArguments){
		"from":      func(a *IntroductionArguments) { a.From = nil },
		"from ":     func(a *IntroductionArguments) { a.From = make([]network.ID, MaxStarts+1) },
		"via":       func(a *IntroductionArguments) { a.Ways = nil },
		"maxSteps":  func(a *IntroductionArguments) { a.MaxSteps = 0 },
		"maxSteps ": func(a *IntroductionArguments) { a.MaxSteps = 7 },
		"first":     func(a *IntroductionArguments) { a.First = 0 },
		"period":    func(a *IntroductionArguments) { a.Period = &network.Period{From: &day, To: &other} },
	} {
		asked := good
		change(&asked)
		_, err := asked.Query()
		if own := (*Error)(nil); !errors.As(err, &own) || own.Code != BadUserInput || own.Argument != strings.TrimSpace(argument) {
			t.Errorf("%s: %v", argument, err)
		}
	}
}

// TestReasonsAddUp to the score, whatever is known.
func TestReasonsAddUp(t *testing.T) {
	many := []network.ID{"c", "a", "b", "b"}
	c := &store.Candidate{
		Organisation: "organisation:x", Before: many, Visits: append(slices.Clone(many), "d", "e", "f"), Shadowed: 1, Visited: 6, Load: 9,
		Topics:   []store.TopicFit{{Topic: "topic:a", Quarters: 4, Ties: many}, {Topic: "topic:b", Quarters: 1}},
		Contacts: []store.Contact{{Tie: "t", Validity: network.ValidUnknown}, {Tie: "u", Validity: network.ValidYes}},
	}
	s := &scoring{
		topics: true, load: true, languages: []network.LanguageTag{"da"}, steps: map[network.ID]int{"organisation:x": 2},
		spoken: map[network.ID][]network.LanguageTag{"organisation:x": {"da", "en"}},
	}
	got := s.candidate(c)
	sum := 0
	for _, r := range got.Reasons {
		sum += r.Contribution
		if !slices.IsSorted(r.Ties) || len(slices.Compact(slices.Clone(r.Ties))) != len(r.Ties) {
			t.Errorf("%s rests on %v", r.Part, r.Ties)
		}
	}
	if want := 15 + 20 + 10 + 6 + 0 + 5 - 15; got.Score != want || sum != want {
		t.Errorf("score %d, reasons %d, want %d", got.Score, sum, want)
	}
	bare := (&scoring{}).candidate(&store.Candidate{Organisation: "organisation:y"})
	if bare.Score != 0 || slices.ContainsFunc(bare.Reasons, func(r Reason) bool { return r.Known || r.Contribution != 0 }) {
		t.Errorf("of what nothing is known, something is: %+v", bare)
	}
	if bare.Standing != NoneStated || got.Standing != HostedBefore {
		t.Errorf("standings %s, %s", bare.Standing, got.Standing)
	}
}

func TestPageOf(t *testing.T) {
	at := func(number int64, id network.ID) store.Position { return store.Position{Number: number, ID: id} }
	all := []store.Position{at(9, "a"), at(5, "b"), at(5, "c"), at(1, "d")}
	for _, c := range []struct {
		page     store.Page
		from, to int
	}{
		{store.Page{First: 2}, 0, 2},
		{store.Page{First: 9}, 0, 4},
		{store.Page{First: 2, After: &all[1]}, 2, 4},
		{store.Page{Last: 2}, 2, 4},
		{store.Page{Last: 1, Before: &all[2]}, 1, 2},
		{store.Page{First: 2, After: &store.Position{Number: 5, ID: "bb"}}, 2, 4}, // who stood there is gone
		{store.Page{First: 1, After: &all[3]}, 4, 4},
		{store.Page{}, 0, 0},
	} {
		if from, to := pageOf(all, c.page); from != c.from || to != c.to {
			t.Errorf("%+v: %d to %d, want %d to %d", c.page, from, to, c.from, c.to)
		}
	}
}
