package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
)

// line matches a figure that a test prints.
var line = regexp.MustCompile(`TRUST ([TP]\d+) (.+)$`)

// command returns the command of a run.
func command(ctx context.Context, run string) (*exec.Cmd, error) {
	where, what, ok := strings.Cut(run, " ")
	switch {
	case !ok:
		return nil, fmt.Errorf("promises.csv: %q names no test", run)
	case where == "web":
		stage := []string{"run", "./internal/stage", "-store", "sqlite"}
		if strings.HasPrefix(what, "guarded") { // where people sign in
			stage = append(stage, "-guarded", "-people", "60", "-seed", "2")
		}
		return exec.CommandContext(ctx, "go", append(stage, "--", "npm", "--prefix", "internal/web", "run", what)...), nil //nolint:gosec // a script of promises.csv
	}
	return exec.CommandContext(ctx, "go", "test", "-count", "1", "-timeout", "60m", "-v", "-run", "^("+what+")$", where), nil //nolint:gosec // a test of promises.csv
}

// figures runs one run, shows what it prints and returns the figures by promise.
func figures(ctx context.Context, run string, show io.Writer) (map[string][]string, error) {
	c, err := command(ctx, run)
	if err != nil {
		return nil, err
	}
	var printed bytes.Buffer
	c.Stdout, c.Stderr = io.MultiWriter(&printed, show), os.Stderr
	if err := c.Run(); err != nil {
		return nil, fmt.Errorf("%s: %w", run, err)
	}
	found := map[string][]string{}
	for lines := bufio.NewScanner(&printed); lines.Scan(); {
		if m := line.FindStringSubmatch(lines.Text()); m != nil {
			found[m[1]] = append(found[m[1]], strings.TrimSpace(m[2]))
		}
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("%s: it printed no figure: does the test exist?", run)
	}
	return found, nil
}
