package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// Where the command finds the service, and what stops and starts it.
const (
	urlVariable     = "PARTNERGRAPH_URL"
	controlVariable = "PARTNERGRAPH_STAGE_CONTROL"
)

// endPatience is how long a process may take to end once it was asked.
const endPatience = 10 * time.Second

// run does what the options ask, and returns the code of the command.
func run(ctx context.Context, o options) (code int, err error) {
	work, err := os.MkdirTemp("", "partnergraph-stage-")
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(work)) }()
	program, err := build(ctx, work)
	if err != nil {
		return 0, err
	}
	n, err := newNetwork(ctx, o, program, work)
	if err != nil {
		return 0, err
	}
	defer n.end()
	environment, err := n.prepare(ctx)
	if err != nil {
		return 0, err
	}
	s := n.service()
	if err := s.start(ctx); err != nil {
		return 0, err
	}
	defer s.end()
	c, err := openControl(ctx, s)
	if err != nil {
		return 0, err
	}
	defer c.close()
	code, err = beside(ctx, o.command, append(environment, urlVariable+"="+s.url(), controlVariable+"="+c.url)...)
	if err != nil || code != 0 {
		fmt.Fprint(os.Stderr, s.complaints())
	}
	return code, err
}

// build makes the program of the module in which the stage runs.
func build(ctx context.Context, work string) (string, error) {
	root, err := exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Dir}}").Output()
	if err != nil {
		return "", fmt.Errorf("the stage runs inside the module: go list: %w", err)
	}
	program := filepath.Join(work, "partnergraph")
	return program, tool(ctx, strings.TrimSpace(string(root)), nil, "go", "build", "-o", program, "./cmd/partnergraph")
}

// tool runs a program to its end, in a folder.
func tool(ctx context.Context, folder string, environment []string, program string, args ...string) error {
	_, err := output(ctx, folder, environment, program, args...)
	return err
}

// output runs a program to its end, in a folder, and returns what it printed.
func output(ctx context.Context, folder string, environment []string, program string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, program, args...) // #nosec G204 -- the programs are our own
	cmd.Dir, cmd.Env = folder, append(os.Environ(), environment...)
	var printed, complaints strings.Builder
	cmd.Stdout, cmd.Stderr = &printed, &complaints
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("%s %s: %w\n%s%s", filepath.Base(program), strings.Join(args, " "), err, printed.String(), complaints.String())
	}
	return printed.String(), nil
}

// beside runs the command while the service answers. A command that ends with a code other than 0 is no error.
func beside(ctx context.Context, command []string, environment ...string) (int, error) {
	cmd := exec.CommandContext(ctx, command[0], command[1:]...) // #nosec G204 -- whoever starts the stage says what it runs
	cmd.Env = append(os.Environ(), environment...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }
	cmd.WaitDelay = endPatience
	err := cmd.Run()
	var ended *exec.ExitError
	if errors.As(err, &ended) && ended.ExitCode() > 0 {
		return ended.ExitCode(), nil
	}
	return 0, err
}
