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
	"sync"
	"syscall"
	"time"
)

// startPatience is how long a service may take to say where it listens.
const startPatience = 30 * time.Second

// service is the program that answers, which may be stopped and started again at the address that it had. Its methods may be
// called by several goroutines.
type service struct {
	program     string
	args        []string
	environment []string
	log         string // the file of what it complains of

	mu      sync.Mutex
	address string // host and port, once it has them
	running *exec.Cmd
}

func (n *network) service() *service {
	return &service{
		program: n.program, args: n.placed("serve"), environment: n.environment(),
		log: filepath.Join(n.work, "service.log"), address: "127.0.0.1:0",
	}
}

func (s *service) url() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return "http://" + s.address
}

var errRuns = errors.New("the service runs already")

// start starts the service and waits until it says where it listens.
func (s *service) start(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.running != nil {
		return errRuns
	}
	log, err := os.OpenFile(s.log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer func() { _ = log.Close() }()
	// It outlives the request that starts it: whoever started the stage ends it.
	cmd := exec.CommandContext(context.WithoutCancel(ctx), s.program, append(s.args, "--listen", s.address)...) // #nosec G204 -- the program is our own
	cmd.Env, cmd.Stderr = append(os.Environ(), s.environment...), log
	output, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	s.running = cmd
	found := ""
	select {
	case found = <-addressIn(output):
	case <-time.After(startPatience):
	}
	if found == "" {
		s.stop(syscall.SIGKILL)
		return fmt.Errorf("the service did not say where it listens\n%s", s.complaints())
	}
	s.address = found
	return nil
}

var addressPattern = regexp.MustCompile(`http://(127\.0\.0\.1:\d+)`)

// addressIn gives the address that is printed, or an empty one at the end.
func addressIn(output io.Reader) <-chan string {
	found := make(chan string, 1)
	go func() {
		for lines := bufio.NewScanner(output); lines.Scan(); {
			if match := addressPattern.FindStringSubmatch(lines.Text()); match != nil {
				found <- match[1]
				break
			}
		}
		_, _ = io.Copy(io.Discard, output)
		close(found)
	}()
	return found
}

// end stops the service in good order; halt at once, as a loss of power would. Neither minds that it does not run.
func (s *service) end()  { s.locked(syscall.SIGTERM) }
func (s *service) halt() { s.locked(syscall.SIGKILL) }

func (s *service) locked(signal os.Signal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stop(signal)
}

// stop sends a signal and waits for the end, which it enforces in time.
func (s *service) stop(signal os.Signal) {
	cmd := s.running
	if cmd == nil {
		return
	}
	_ = cmd.Process.Signal(signal)
	kill := time.AfterFunc(endPatience, func() { _ = cmd.Process.Kill() })
	_ = cmd.Wait()
	kill.Stop()
	s.running = nil
}

// complaints is the end of what the service wrote into its log.
func (s *service) complaints() string {
	const most = 4000
	text, err := os.ReadFile(s.log)
	if err != nil || len(text) == 0 {
		return ""
	}
	return fmt.Sprintf("== the service says\n%s\n", text[max(0, len(text)-most):])
}
