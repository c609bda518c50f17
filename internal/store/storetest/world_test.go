package storetest

import (
	"reflect"
	"testing"

	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

func TestWorldsAreValid(t *testing.T) {
	for seed := range 30 {
		w := example(seed, drawWorld)
		for _, p := range problems(w) {
			t.Errorf("world %d: %s", seed, p)
		}
	}
}

func TestWorldsRepeatFromTheirSeed(t *testing.T) {
	if !reflect.DeepEqual(example(7, drawWorld), example(7, drawWorld)) {
		t.Error("the same seed gave two worlds")
	}
	if reflect.DeepEqual(example(7, drawWorld), example(8, drawWorld)) {
		t.Error("two seeds gave one world")
	}
}

func TestNotationReadsWhatItWrites(t *testing.T) {
	for seed := range 5 {
		w := example(seed, drawWorld)
		text := notation.Format(w)
		back, err := notation.Parse(text)
		if err != nil {
			t.Fatalf("world %d: %v", seed, err)
		}
		if again := notation.Format(back); again != text {
			t.Errorf("world %d reads differently", seed)
		}
		if back.Rows() != w.Rows() {
			t.Errorf("world %d: %d rows of %d", seed, back.Rows(), w.Rows())
		}
	}
}

func TestStoriesAreValid(t *testing.T) {
	for seed := range 25 {
		told := example(seed, drawStory)
		moves := 0
		for i, step := range told.steps {
			for _, p := range problems(step.after) {
				t.Errorf("story %d, change %d: %s", seed, i, p)
			}
			moves += step.change.Put.Rows() + len(step.change.Delete)
		}
		if moves < changesPerWorld {
			t.Errorf("story %d changes hardly anything: %d rows", seed, moves)
		}
	}
}
