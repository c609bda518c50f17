package notation

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// said is the source of evidence that a line only hints at.
const said network.ID = "source:said"

// Parse reads a network. Each problem names its line.
func Parse(text string) (network.Tables, error) {
	r := &reader{}
	lines := bufio.NewScanner(strings.NewReader(text))
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := r.line(line); err != nil {
			return network.Tables{}, fmt.Errorf("line %d: %w", n, err)
		}
	}
	r.addSaid()
	return r.tables, lines.Err()
}

// MustParse is Parse for text that is known to be right; it panics on other.
func MustParse(text string) network.Tables {
	t, err := Parse(text)
	if err != nil {
		panic(err)
	}
	return t
}

type reader struct {
	tables network.Tables
	hints  int
}

func (r *reader) line(line string) error {
	words, values, err := split(line)
	if err != nil {
		return err
	}
	switch {
	case len(words) == 1:
		return r.node(network.ID(words[0]), values)
	case len(words) == 3 && words[1] == "of" && strings.HasPrefix(words[0], "number:"):
		return r.number(words, values)
	case len(words) == 3 && words[1] == "of":
		return r.evidence(words, values)
	case len(words) == 3:
		return r.tie(words, values)
	}
	return fmt.Errorf("neither a node, a tie, a number nor an evidence: %s", line)
}

// hint adds the evidence for which a certainty in a line stands.
func (r *reader) hint(subject network.ID, about, certainty string) error {
	c, ok := network.ParseCertainty(certainty)
	if !ok {
		return fmt.Errorf("no certainty %q", certainty)
	}
	r.hints++
	r.tables.Evidence = append(r.tables.Evidence, network.Evidence{
		ID: network.ID(fmt.Sprintf("evidence:hint-%d", r.hints)), Subject: subject, About: about, Source: said, Certainty: c,
	})
	return nil
}

func (r *reader) addSaid() {
	if r.hints == 0 {
		return
	}
	for _, n := range r.tables.Nodes {
		if n.Core().ID == said {
			return
		}
	}
	r.tables.Nodes = append(r.tables.Nodes, &network.Source{Node: network.Node{ID: said, Name: "said"}})
}
