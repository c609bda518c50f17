package main

import (
	"encoding/csv"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
)

// startCount is how many random starts each operation is asked from.
const startCount = 1_000

// names are what random starts are drawn from: the tables of the network.
type names struct {
	random                        *rand.Rand
	organisations, people, events []row
}

// row is a row of a table, by column.
type row map[string]string

// readNames reads the tables of a folder.
func readNames(folder string, seed uint64) (*names, error) {
	n := &names{random: rand.New(rand.NewPCG(seed, 0))} // #nosec G404 -- the same starts for each run
	for file, rows := range map[string]*[]row{"organisations.csv": &n.organisations, "people.csv": &n.people, "events.csv": &n.events} {
		var err error
		if *rows, err = readTable(filepath.Join(folder, file)); err != nil {
			return nil, err
		}
	}
	return n, nil
}

func readTable(path string) (rows []row, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	reader := csv.NewReader(file)
	header, err := reader.Read()
	if err != nil {
		return nil, err
	}
	for {
		values, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, err
		}
		r := row{}
		for i, name := range header {
			r[name] = values[i]
		}
		rows = append(rows, r)
	}
}

func (n *names) some(rows []row) row { return rows[n.random.IntN(len(rows))] }

func (n *names) organisation() string { return n.some(n.organisations)["id"] }
func (n *names) person() string       { return n.some(n.people)["id"] }

// actor is an organisation as often as a person.
func (n *names) actor() string {
	if n.random.IntN(2) == 0 {
		return n.organisation()
	}
	return n.person()
}

// The periods that are asked for begin on some day of these years and last from a month to a year.
var (
	firstDay = network.DayOf(2021, time.July, 1)
	lastDay  = network.DayOf(2026, time.December, 31)
)

// period is the country of some event, and days. A country of many events is asked for more often.
func (n *names) period() (country string, from, to network.Day) {
	from = firstDay + network.Day(n.random.IntN(int(lastDay-firstDay)))
	return n.some(n.events)["country"], from, from + network.Day(30+n.random.IntN(336))
}

// words are one or two words of the name of some actor or event.
func (n *names) words() string {
	all := [][]row{n.organisations, n.people, n.events}
	words := network.Words(n.some(all[n.random.IntN(len(all))])["name"])
	words = slices.DeleteFunc(words, func(word string) bool { return len(word) < 3 })
	if len(words) == 0 {
		return n.words()
	}
	at := n.random.IntN(len(words))
	return strings.Join(words[at:min(len(words), at+1+n.random.IntN(2))], " ")
}
