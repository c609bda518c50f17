package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

// The marks around the table in a page.
const (
	tableBegins = "<!-- internal/bench/compare writes from here -->\n"
	tableEnds   = "<!-- to here -->\n"
)

// replaceTable puts a text between the marks of a page.
func replaceTable(path, text string) error {
	page, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	replaced, err := between(string(page), text)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return os.WriteFile(path, []byte(replaced), 0o600)
}

// between is the page with another text between the marks.
func between(page, text string) (string, error) {
	before, rest, begins := strings.Cut(page, tableBegins)
	_, after, ends := strings.Cut(rest, tableEnds)
	if !begins || !ends {
		return "", errors.New("the marks of the table are not there")
	}
	return before + tableBegins + "\n" + strings.TrimSpace(text) + "\n\n" + tableEnds + after, nil
}
