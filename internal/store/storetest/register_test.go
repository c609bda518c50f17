package storetest

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// mostRegisterStories bounds the stories in which a planted fault must show.
const mostRegisterStories = 60

// TestSuiteNoticesAFaultyRegister: a store with any one fault differs in some story.
func TestSuiteNoticesAFaultyRegister(t *testing.T) {
	for _, fault := range oracle.RegisterFaults() {
		caught := false
		for seed := 0; seed < mostRegisterStories && !caught; seed++ {
			told := example(seed, drawRegister)
			caught = told.play(t.Context(), t, oracle.NewFaultyRegister(fault), oracle.NewStore(oracle.NoFault), registerTally{}) != ""
			if caught {
				t.Logf("story %2d notices: %s", seed, fault)
			}
		}
		if !caught {
			t.Errorf("a store passes though it gets this wrong: %s", fault)
		}
	}
}
