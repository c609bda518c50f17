// Picture draws a network as the service answers it: the answer of a query for `network { nodes { id x y node { __typename
// name } } links { source target certainty } }` on standard input, an SVG on standard output. Links whose certainty was not
// asked for are solid lines.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

// answer is what the service answers.
type answer struct {
	Errors []struct{ Message string }
	Data   struct{ Network network }
}

type network struct {
	Nodes []node
	Links []link
}

type node struct {
	ID   string
	X, Y float64
	Node struct {
		Type string `json:"__typename"`
		Name string
	}
}

type link struct{ Source, Target, Certainty string }

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer) error {
	var a answer
	if err := json.NewDecoder(in).Decode(&a); err != nil {
		return fmt.Errorf("standard input is no answer: %w", err)
	}
	if len(a.Errors) > 0 {
		return errors.New(a.Errors[0].Message)
	}
	if len(a.Data.Network.Nodes) == 0 {
		return errors.New("the answer holds no network")
	}
	_, err := out.Write(draw(&a.Data.Network))
	return err
}
