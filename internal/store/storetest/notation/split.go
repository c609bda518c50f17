package notation

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// values are the key=value parts of a line. Reading one takes it away, so that
// what is left over is what nobody understands.
type values map[string]string

// split cuts a line into its leading words and its values.
func split(line string) (words []string, v values, err error) {
	v = values{}
	for line = strings.TrimLeft(line, " "); line != ""; line = strings.TrimLeft(line, " ") {
		end := strings.IndexAny(line, " =")
		if end < 0 || line[end] == ' ' {
			word, rest, _ := strings.Cut(line, " ")
			words, line = append(words, word), rest
			continue
		}
		key := line[:end]
		if v[key], line, err = value(line[end+1:]); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", key, err)
		}
	}
	return words, v, nil
}

// value reads a bare or quoted value from the front of the text.
func value(text string) (v, rest string, err error) {
	if !strings.HasPrefix(text, `"`) {
		v, rest, _ = strings.Cut(text, " ")
		return v, rest, nil
	}
	quoted, err := strconv.QuotedPrefix(text)
	if err != nil {
		return "", "", err
	}
	v, err = strconv.Unquote(quoted)
	return v, text[len(quoted):], err
}

func (v values) take(key string) string {
	value := v[key]
	delete(v, key)
	return value
}

func (v values) id(key string) network.ID { return network.ID(v.take(key)) }

func (v values) date(key string, err *error) network.EDTF {
	d, problem := network.ParseEDTF(v.take(key))
	if problem != nil && *err == nil {
		*err = fmt.Errorf("%s: %w", key, problem)
	}
	return d
}

// list reads values separated by commas; no value is no list.
func list[T ~string](v values, key string) []T {
	text := v.take(key)
	if text == "" {
		return nil
	}
	var out []T
	for part := range strings.SplitSeq(text, ",") {
		out = append(out, T(part))
	}
	return out
}

// done complains about values that nobody took.
func (v values) done(err error) error {
	for key := range v {
		return fmt.Errorf("what is %q?", key)
	}
	return err
}
