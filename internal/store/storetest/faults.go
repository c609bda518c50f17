package storetest

import (
	"context"
	"slices"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// questionsPerWorld is how many questions each world is asked.
const questionsPerWorld = 36

// mostFaultWorlds bounds the worlds in which a planted fault must show.
const mostFaultWorlds = 120

// RunFaults plants each fault of the oracle and requires that some world and
// question show it. It needs no store.
func RunFaults(t *testing.T) {
	hunt := newHunt()
	for seed := range mostFaultWorlds {
		if len(hunt.left) == 0 {
			break
		}
		s := drawScene(seed)
		hunt.look(context.Background(), seed, s.tables, s.questions, s.answers(context.Background(), t))
	}
	for _, fault := range oracle.Faults() {
		if seed, caught := hunt.seed[fault]; caught {
			t.Logf("world %3d notices: %s", seed, fault)
		} else {
			t.Errorf("no world notices: %s", fault)
		}
	}
}

// hunt looks for faults that no question has shown yet.
type hunt struct {
	left []oracle.Fault
	seed map[oracle.Fault]int // the first world that showed it
}

func newHunt() *hunt { return &hunt{left: oracle.Faults(), seed: map[oracle.Fault]int{}} }

// look compares right answers with those of an oracle that has one of the faults left.
func (h *hunt) look(ctx context.Context, seed int, tables network.Tables, questions []question, right [][]string) {
	h.left = slices.DeleteFunc(h.left, func(fault oracle.Fault) bool {
		wrong := oracle.New(tables, 1, fault)
		for i, q := range questions {
			a, err := ask(ctx, wrong, q)
			if err == nil && difference(a.lines(q), right[i]) != "" {
				h.seed[fault] = seed
				return true
			}
		}
		return false
	})
}

// scene is a world with questions about it.
type scene struct {
	tables    network.Tables
	questions []question
	random    bool // counted in the coverage
}

// drawScene draws a world and questions from a seed.
func drawScene(seed int) scene {
	return example(seed, func(d dice) scene {
		tables := oracle.Stamped(drawWorld(d), 1)
		a := newAsker(d, tables, oracle.New(tables, 1, oracle.NoFault))
		s := scene{tables: tables, random: true}
		for range questionsPerWorld {
			s.questions = append(s.questions, a.question())
		}
		return s
	})
}

// answers are those of the oracle, as lines.
func (s scene) answers(ctx context.Context, t testing.TB) [][]string {
	o := oracle.New(s.tables, 1, oracle.NoFault)
	var all [][]string
	for _, q := range s.questions {
		a, err := ask(ctx, o, q)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, a.lines(q))
	}
	return all
}
