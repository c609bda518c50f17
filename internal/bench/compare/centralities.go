package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
)

// What is required of all centralities of persons.
const (
	mostMeasuring      = 20 * time.Second
	mostMeasuringSpace = 1 << 10 // MB
)

const centralitiesQuery = `{ centralities(projection: PERSONS, measures: [DEGREE, STRENGTH, BETWEENNESS, CLOSENESS, PAGERANK, COMMUNITY], first: 20) {
  totalCount ties nodes { actor { id } degree strength betweenness closeness pageRank community } methods { measure samples } } }`

// measuring is what all centralities took on one store.
type measuring struct {
	store         string
	actors, ties  int
	first, second time.Duration
	memory        int64 // the most that the service held, in bytes
	own           int64 // the same without files that are mapped
	answer        []byte
}

// centralities has the service on either store measure all persons, and then answer the same again.
func centralities(ctx context.Context, o options) error {
	w, err := newWorld(ctx, o.people, o.seed, o.keep)
	if err != nil {
		return err
	}
	defer w.end()
	var all []measuring
	for _, name := range []string{serviceName, sqliteName} {
		if !among(o.parties, name) {
			continue
		}
		progress("%s: all centralities of persons", name)
		m, err := w.centralitiesOn(ctx, name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, m)
		if at := differ(all[0].answer, m.answer); at >= 0 {
			return fmt.Errorf("%s answers\n  %s\nand %s\n  %s", all[0].store, near(all[0].answer, at), name, near(m.answer, at))
		}
	}
	return o.tell(centralitiesBegins, w.machine(ctx, o)+"\n"+centralitiesTable(all), centralitiesRequirements(all))
}

// centralitiesOn measures one store, with a service of its own.
func (w *world) centralitiesOn(ctx context.Context, name string) (m measuring, err error) {
	ctx, enough := context.WithCancel(ctx)
	defer enough()
	c, err := w.serve(ctx, name)
	if err != nil {
		return m, err
	}
	defer c.end()
	m.store = name
	own := watchOwn(ctx, c.pid())
	first, second := []byte(nil), []byte(nil)
	if first, m.first, err = timed(ctx, c.url); err != nil {
		return m, err
	}
	if second, m.second, err = timed(ctx, c.url); err != nil {
		return m, err
	}
	m.own, m.memory, m.answer = own(), peakOf(c.pid()), first
	if !bytes.Equal(first, second) {
		return m, errors.New("the second answer is another one than the first")
	}
	m.actors, m.ties, err = sizes(first)
	return m, err
}

func timed(ctx context.Context, url string) (data []byte, took time.Duration, err error) {
	body, err := json.Marshal(request{Query: centralitiesQuery})
	if err != nil {
		return nil, 0, err
	}
	var answer bytes.Buffer
	begin := time.Now()
	if err := post(ctx, newClient(1), url+"/graphql", body, &answer); err != nil {
		return nil, 0, err
	}
	took = time.Since(begin)
	var read struct{ Data json.RawMessage }
	err = json.Unmarshal(answer.Bytes(), &read)
	return read.Data, took, err
}

// sizes are the actors and ties of an answer.
func sizes(data []byte) (actors, ties int, err error) {
	var read struct {
		Centralities struct {
			TotalCount, Ties int
		}
	}
	err = json.Unmarshal(data, &read)
	if err == nil && read.Centralities.TotalCount == 0 {
		err = errors.New("nobody was measured: that shows nothing")
	}
	return read.Centralities.TotalCount, read.Centralities.Ties, err
}

// centralitiesTable writes what was found, in Markdown.
func centralitiesTable(all []measuring) string {
	var text strings.Builder
	text.WriteString("\n| all centralities of persons | persons | ties | first answer | second | `VmHWM` | without mapped files |\n|---|--:|--:|--:|--:|--:|--:|\n")
	for _, m := range all {
		_, _ = fmt.Fprintf(&text, "| %s | %d | %d | %.2f s | %s ms | %d MB | %d MB |\n", m.store, m.actors, m.ties, m.first.Seconds(), inMilliseconds(m.second), m.memory>>20, m.own>>20)
	}
	return text.String() + "\n"
}

// centralitiesRequirements holds what was found against what is required.
func centralitiesRequirements(all []measuring) (list []requirement) {
	for _, m := range all {
		list = append(list,
			requirement{what: m.store + ", first answer in s", figure: m.first.Seconds(), most: mostMeasuring.Seconds()},
			requirement{what: m.store + ", memory of the service in MB", figure: float64(m.memory) / (1 << 20), most: mostMeasuringSpace})
	}
	return list
}
