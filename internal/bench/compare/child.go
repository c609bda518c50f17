package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"syscall"
	"time"
)

// child is a process that answers over HTTP on this machine.
type child struct {
	cmd *exec.Cmd
	url string
}

// How long a child may take to say where it listens, and to end.
const (
	childPatience = 30 * time.Second
	endPatience   = 10 * time.Second
)

var addressPattern = regexp.MustCompile(`http://127\.0\.0\.1:\d+`)

// startChild runs a program in a folder until it prints its address. What it complains of goes into a file there.
func startChild(ctx context.Context, folder, name string, environment []string, program string, args ...string) (*child, error) {
	path := filepath.Join(folder, name+".log")
	complaints, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = complaints.Close() }()
	cmd := exec.CommandContext(ctx, program, args...) // #nosec G204 -- the programs are our own
	cmd.Dir, cmd.Env, cmd.Stderr = folder, append(append(os.Environ(), "GOGC="), environment...), complaints
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }
	cmd.WaitDelay = endPatience
	output, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	c := &child{cmd: cmd}
	select {
	case c.url = <-addressIn(output):
	case <-time.After(childPatience):
	}
	if c.url == "" {
		c.end()
		text, _ := os.ReadFile(path)
		return nil, fmt.Errorf("%s did not say where it listens:\n%s", name, text)
	}
	return c, nil
}

// addressIn gives the address that is printed, or an empty one at the end.
func addressIn(output io.Reader) <-chan string {
	found := make(chan string, 1)
	go func() {
		for lines := bufio.NewScanner(output); lines.Scan(); {
			if address := addressPattern.FindString(lines.Text()); address != "" {
				found <- address
				break
			}
		}
		_, _ = io.Copy(io.Discard, output)
		close(found)
	}()
	return found
}

func (c *child) pid() int { return c.cmd.Process.Pid }

// end asks the process to end, and kills it if it has not in time.
func (c *child) end() {
	_ = c.cmd.Process.Signal(syscall.SIGTERM)
	kill := time.AfterFunc(endPatience, func() { _ = c.cmd.Process.Kill() })
	defer kill.Stop()
	_ = c.cmd.Wait()
}

// runTool runs a program to its end.
func runTool(ctx context.Context, folder string, environment []string, program string, args ...string) error {
	cmd := exec.CommandContext(ctx, program, args...) // #nosec G204 -- the programs are our own
	cmd.Dir, cmd.Env = folder, append(os.Environ(), environment...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		return errors.Join(fmt.Errorf("%s %s: %w", filepath.Base(program), args, err), errors.New(string(out)))
	}
	return nil
}
