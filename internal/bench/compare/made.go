package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/partnergraph/partnergraph/internal/bench/statement"
)

// sent is a statement that the service sent, with the record that came back: every question of the service has one.
type sent struct {
	text   string
	values statement.Values
	record []any
}

// recorded reads the rows of an operation in the records of its statements.
func (c *captured) recorded(o *operation, start int, answer []byte) ([]any, error) {
	if o.made == nil {
		return o.record.rows(answer)
	}
	all, err := c.sent(o, start, answer)
	if err != nil {
		return nil, err
	}
	made, err := o.made(c.requests[o][start].Variables, all)
	if err != nil {
		return nil, err
	}
	text, err := json.Marshal(made)
	if err != nil {
		return nil, err
	}
	return o.answer.rows(text)
}

// sent puts the records of an answer beside the statements.
func (c *captured) sent(o *operation, start int, answer []byte) ([]sent, error) {
	var records [][][]any
	if err := json.Unmarshal(answer, &records); err != nil {
		return nil, fmt.Errorf("%w in %.200s", err, answer)
	}
	calls := c.calls[o][start]
	if len(records) != len(calls) {
		return nil, fmt.Errorf("%d statements were answered, not %d", len(records), len(calls))
	}
	all := make([]sent, len(calls))
	for i, call := range calls {
		all[i] = sent{text: c.texts[call.Text], values: call.Values}
		if len(records[i]) > 0 {
			all[i].record = records[i][0]
		}
	}
	return all, nil
}

// marked are the statements whose text holds a mark: those of one kind.
func marked(all []sent, mark string) (found []sent) {
	for _, s := range all {
		if strings.Contains(s.text, mark) {
			found = append(found, s)
		}
	}
	return found
}

// listIn is a value of a record that must be a list, with at least so many values.
func listIn(value any, least int) ([]any, error) {
	l, ok := value.([]any)
	if !ok || len(l) < least {
		return nil, fmt.Errorf("%v is no list of %d values", value, least)
	}
	return l, nil
}

// numberIn is a value of a record that is a whole number.
func numberIn(value any) int64 {
	n, _ := value.(float64)
	return int64(n)
}

// textIn is a value of a record that is text.
func textIn(value any) string {
	s, _ := value.(string)
	return s
}

var errNotSent = errors.New("the service sent other statements than were expected")
