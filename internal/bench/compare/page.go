package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

// The marks around the tables in a page: where each begins, and where any ends.
const (
	tableBegins        = "<!-- internal/bench/compare writes from here -->\n"
	worstBegins        = "<!-- internal/bench/compare -worst writes from here -->\n"
	centralitiesBegins = "<!-- internal/bench/compare -centralities writes from here -->\n"
	tableEnds          = "<!-- to here -->\n"
)

// replaceTable puts a text behind a mark of a page.
func replaceTable(path, mark, text string) error {
	page, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	replaced, err := between(string(page), mark, text)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return os.WriteFile(path, []byte(replaced), 0o600)
}

// between is the page with another text between a mark and the next end.
func between(page, mark, text string) (string, error) {
	before, rest, begins := strings.Cut(page, mark)
	_, after, ends := strings.Cut(rest, tableEnds)
	if !begins || !ends {
		return "", errors.New("the marks of the table are not there")
	}
	return before + mark + "\n" + strings.TrimSpace(text) + "\n\n" + tableEnds + after, nil
}
