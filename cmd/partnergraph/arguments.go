package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"
)

// calledWrongly says what is wrong with the arguments of a command, and what to give.
type calledWrongly string

func (c calledWrongly) Error() string { return string(c) }

// helpAsked is what a command returns that was asked how it is called; flags may be nil.
type helpAsked struct{ flags *flag.FlagSet }

func (helpAsked) Error() string { return "help" }

// wantsHelp tells whether an argument asks how a command is called.
func wantsHelp(arg string) bool {
	return slices.Contains([]string{"help", "-h", "-help", "--h", "--help"}, arg)
}

// flags returns the flags of a subcommand; parse reads them and wants so many further arguments at most.
func flags(name string) *flag.FlagSet {
	f := flag.NewFlagSet(name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	return f
}

func parse(f *flag.FlagSet, args []string, most int) error {
	switch err := f.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return helpAsked{f}
	case err != nil:
		return calledWrongly(flagError(f, err.Error()))
	case f.NArg() <= most:
		return nil
	}
	if late := slices.IndexFunc(f.Args(), func(arg string) bool { return strings.HasPrefix(arg, "-") }); late > 0 {
		return calledWrongly(fmt.Sprintf("%s stands behind %q: flags stand before it", f.Arg(late), f.Arg(0)))
	}
	return calledWrongly(fmt.Sprintf("%q is one argument too many", f.Arg(most)))
}

// What package flag says of arguments, in words of a program.
var (
	flagUnknown = regexp.MustCompile(`^flag provided but not defined: -(.*)$`)
	flagEmpty   = regexp.MustCompile(`^flag needs an argument: -(.*)$`)
	flagInvalid = regexp.MustCompile(`^invalid (?:boolean )?value (".*") for (?:flag )?-([^:]+): `)
)

// flagError says what is wrong with a flag in words for people.
func flagError(f *flag.FlagSet, text string) string {
	if found := flagUnknown.FindStringSubmatch(text); found != nil {
		return fmt.Sprintf("there is no flag --%s; there are %s", found[1], flagsOf(f))
	}
	if found := flagEmpty.FindStringSubmatch(text); found != nil {
		return fmt.Sprintf("--%s needs a value: %s", found[1], f.Lookup(found[1]).Usage)
	}
	if found := flagInvalid.FindStringSubmatch(text); found != nil {
		return fmt.Sprintf("--%s %s is not %s", found[2], found[1], wantedBy(f.Lookup(found[2])))
	}
	return text
}

func flagsOf(f *flag.FlagSet) string {
	var names []string
	f.VisitAll(func(one *flag.Flag) { names = append(names, "--"+one.Name) })
	return strings.Join(names, ", ")
}

// wantedBy says what the value of a flag is.
func wantedBy(f *flag.Flag) string {
	if value, ok := f.Value.(flag.Getter); ok {
		switch value.Get().(type) {
		case int, uint64:
			return "a whole number that fits, for example 1000"
		case time.Duration:
			return "a time, for example 5s"
		case bool:
			return "true or false; the flag alone is true"
		}
	}
	return "what it wants: " + f.Usage
}

// printFlags writes each flag with what it is for.
func printFlags(w io.Writer, f *flag.FlagSet) {
	f.VisitAll(func(one *flag.Flag) {
		_, _ = fmt.Fprintf(w, "  --%-15s %s\n", one.Name, one.Usage)
	})
}

// oneOf lists the words of a closed list.
func oneOf[T any](words []T) string {
	texts := make([]string, len(words))
	for i, word := range words {
		texts[i] = fmt.Sprint(word)
	}
	return strings.Join(texts, ", ")
}

// subcommand is one of the things that a command does.
type subcommand = func(ctx context.Context, t terminal, args []string) error

// choose runs what the first argument of a command names.
func choose(ctx context.Context, t terminal, command string, args []string, from map[string]subcommand) error {
	there := oneOf(slices.Sorted(maps.Keys(from)))
	switch {
	case len(args) == 0:
		return calledWrongly("say what to do: " + there)
	case wantsHelp(args[0]):
		return helpAsked{}
	case from[args[0]] == nil:
		return calledWrongly(fmt.Sprintf("there is no %s %q; there are %s", command, args[0], there))
	}
	return from[args[0]](ctx, t, args[1:])
}

// named takes the one argument that stands in front of the flags; what says what it is.
func named(args []string, what string) (name string, rest []string, err error) {
	switch {
	case len(args) > 0 && wantsHelp(args[0]):
		return "", nil, helpAsked{}
	case len(args) == 0 || strings.HasPrefix(args[0], "-"):
		return "", nil, calledWrongly("say first, before the flags, " + what)
	}
	return args[0], args[1:], nil
}
