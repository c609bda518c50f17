package main

import (
	"context"
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/synthetic"
	"github.com/partnergraph/partnergraph/internal/tables"
)

func generate(ctx context.Context, t terminal, args []string) error {
	f := flags("generate")
	people := f.Int("people", 0, "how many people")
	seed := f.Uint64("seed", 1, "the same seed gives the same network")
	if err := parse(f, args, 1); err != nil {
		return err
	}
	switch {
	case *people < 1:
		return calledWrongly("say how many people, 1 or more, for example --people 1000")
	case f.NArg() != 1:
		return calledWrongly("name a new folder to write the tables into")
	}
	w, err := newTables(f.Arg(0), 0)
	if err != nil {
		return err
	}
	defer w.Discard()
	made, err := synthetic.Generate(watched{ctx, w, progressTo(t.err), new(int)}, *people, *seed)
	if err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.out, "generated %d nodes, %d ties, %d evidence in %s\n", made.Nodes, made.Ties, made.Evidence, f.Arg(0))
	return err
}

// watched is a writer that tells how far it is and ends with the context.
type watched struct {
	ctx      context.Context
	to       *tables.Writer
	progress func(what string, done, total int)
	rows     *int
}

func (w watched) Write(rows network.Tables) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	*w.rows += rows.Rows()
	w.progress("generating", *w.rows, 0)
	return w.to.Write(rows)
}
