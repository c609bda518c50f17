package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// shape says where the rows of a list stand in an answer, and what belongs to a row.
// A path leads down by names and by places: "data.node", "0.last.1". Several with commas
// between them are numbers, and stand for the place of the first that is not 0.
type shape struct {
	at     string
	first  int      // how many rows are taken; all where it is 0
	fields []string // paths from the row; behind a bar, what kind of value it is
	below  []shape
}

// rows reads an answer as the shape says: of each row its fields and then its lists.
// Parties that answer alike give the same.
func (s shape) rows(answer []byte) ([]any, error) {
	decoder := json.NewDecoder(bytes.NewReader(answer))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, fmt.Errorf("%w in %.200s", err, answer)
	}
	return s.read(value)
}

func (s shape) read(value any) ([]any, error) {
	list, err := follow(value, s.at)
	if err != nil {
		return nil, err
	}
	all, isList := list.([]any)
	if !isList && list != nil {
		all = []any{list}
	}
	if s.first > 0 && len(all) > s.first {
		all = all[:s.first]
	}
	rows := make([]any, len(all))
	for i, row := range all {
		if rows[i], err = s.readRow(row); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

func (s shape) readRow(value any) ([]any, error) {
	var row []any
	for _, field := range s.fields {
		paths, kind, _ := strings.Cut(field, "|")
		found, err := one(value, paths)
		if err != nil {
			return nil, err
		}
		row = append(row, plain(found, kind))
	}
	for _, below := range s.below {
		rows, err := below.read(value)
		if err != nil {
			return nil, err
		}
		row = append(row, rows)
	}
	return row, nil
}

// one follows a path, or counts to the first of several that leads to more than 0.
func one(value any, paths string) (any, error) {
	all := strings.Split(paths, ",")
	if len(all) == 1 {
		return follow(value, paths)
	}
	for i, path := range all {
		found, err := follow(value, path)
		if err != nil {
			return nil, err
		}
		if n, ok := found.(json.Number); ok && n != "0" {
			return json.Number(strconv.Itoa(i + 1)), nil
		}
	}
	return json.Number("0"), nil
}

// follow goes down a path. Below null is null.
func follow(value any, path string) (any, error) {
	for path != "" {
		var step string
		step, path, _ = strings.Cut(path, ".")
		switch at := value.(type) {
		case nil:
			return nil, nil
		case map[string]any:
			value = at[step]
		case []any:
			i, err := strconv.Atoi(step)
			if step == "last" {
				i, err = len(at)-1, nil
			}
			if err != nil || i < 0 || i >= len(at) {
				return nil, fmt.Errorf("there is no %s in a list of %d", step, len(at))
			}
			value = at[i]
		default:
			return nil, fmt.Errorf("there is no %s in %v", step, value)
		}
	}
	return value, nil
}

// plain is a value as every party gives it: text; what is not known is empty. The
// database has numbers for days and for names.
func plain(value any, kind string) string {
	number, isNumber := value.(json.Number)
	switch {
	case value == nil:
		return ""
	case !isNumber:
		return fmt.Sprint(value)
	case kind == "":
		x, _ := number.Float64()
		return decimal(x)
	}
	n, _ := number.Int64()
	return named[kind](n)
}

func decimal(x float64) string { return strconv.FormatFloat(x, 'g', 12, 64) }

// named says what the numbers of each kind stand for.
var named = map[string]func(int64) string{
	"day":       func(n int64) string { return network.Day(n).String() },
	"role":      func(n int64) string { return network.Role(n).String() },
	"relation":  func(n int64) string { return network.Relation(n).String() },
	"certainty": func(n int64) string { return network.Certainty(n).String() },
	"stage":     func(n int64) string { return stages[n] },
	"strength":  func(n int64) string { return decimal(float64(n) / network.WeightUnit) },
}

// stages are the stages of a search as GraphQL names them.
var stages = map[int64]string{1: "EXACT", 2: "PREFIX", 3: "NEAR"}
