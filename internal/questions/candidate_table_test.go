package questions

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestReadmeTellsThePoints holds the table of the README against the weights.
func TestReadmeTellsThePoints(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{
		fmt.Sprintf("| %s | %d a quarter of each topic asked: %d where a source states that it works on it, %d where that is inferred, %d where it hosted or spoke at an event about it |",
			PartTopicFit, pointsQuarter, 4*pointsQuarter, 2*pointsQuarter, pointsQuarter),
		fmt.Sprintf("| %s | %d for each job shadowing held, at most %d of them; %d for each visit or workshop held, at most %d |",
			PartExperience, pointsShadowing, mostShadowings, pointsVisit, mostVisits),
		fmt.Sprintf("| %s | %d one step from the organisation that asks; %d two steps from it |", PartWarmth, pointsOneStep, pointsTwoSteps),
		fmt.Sprintf("| %s | %d where somebody is named whose position is valid on the day asked, %d where it may be |", PartContact, pointsContact, pointsMayContact),
		fmt.Sprintf("| %s | %d where a contact point of it, or of a person who holds a position in it, may be used for a job shadowing today |", PartContactPoint, pointsReachable),
		fmt.Sprintf("| %s | %d where it has one of the languages |", PartLanguages, pointsLanguage),
		fmt.Sprintf("| %s | −%d for each event of the period, at most %d of them; 0 where none is recorded |", PartLoad, -pointsLoad, mostLoad),
	} {
		if !strings.Contains(string(text), line) {
			t.Errorf("the README does not say\n%s", line)
		}
	}
}
