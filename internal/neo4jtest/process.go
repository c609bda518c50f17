package neo4jtest

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// The launcher ends with this code if somebody listens on its port.
const codePortTaken = 3

var errPortTaken = errors.New("somebody listens on that port already")

// process is one run of the launcher. It ends when its standard input does, and so never
// outlives the process that started it, however that dies.
type process struct {
	cmd   *exec.Cmd
	input io.WriteCloser
	ended chan struct{} // closed once it has ended
}

// startProcess runs the launcher until it says that it is ready. What it writes goes to
// files of the folder: a test binary that is gone must not be waited for on its account.
func startProcess(ctx context.Context, folder, password, java string, args []string) (*process, error) {
	complaints, err := os.Create(filepath.Join(folder, "launcher.log"))
	if err != nil {
		return nil, err
	}
	defer func() { _ = complaints.Close() }()

	// It lives on after the context in which it starts.
	cmd := exec.CommandContext(context.WithoutCancel(ctx), java, args...) // #nosec G204 -- the Java of whoever runs the tests
	cmd.Dir, cmd.Stderr = folder, complaints
	detach(cmd)
	input, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	output, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	p := &process{cmd: cmd, input: input, ended: make(chan struct{})}
	ready := p.follow(output)
	if _, err := io.WriteString(input, password+"\n"); err != nil {
		p.kill()
		return nil, p.explain(folder, err)
	}
	if err := p.await(ctx, folder, ready); err != nil {
		return nil, err
	}
	return p, nil
}

// follow reads what the launcher prints, until it ends; the channel that it returns is
// closed when the server is ready.
func (p *process) follow(output io.Reader) <-chan struct{} {
	ready := make(chan struct{})
	go func() {
		for lines := bufio.NewScanner(output); lines.Scan(); {
			if lines.Text() == "READY" {
				close(ready)
				break
			}
		}
		_, _ = io.Copy(io.Discard, output)
		_ = p.cmd.Wait()
		close(p.ended)
	}()
	return ready
}

// await waits for a start to come to an end, one way or the other.
func (p *process) await(ctx context.Context, folder string, ready <-chan struct{}) error {
	select {
	case <-ready:
		return nil
	case <-p.ended:
		if p.cmd.ProcessState.ExitCode() == codePortTaken {
			return errPortTaken
		}
		return p.explain(folder, errors.New(p.cmd.ProcessState.String()))
	case <-ctx.Done():
		p.kill()
		return p.explain(folder, ctx.Err())
	}
}

// stop asks the launcher to end, and kills it if it has not when the context ends.
func (p *process) stop(ctx context.Context) error {
	_, _ = io.WriteString(p.input, "stop\n") // if this fails, it has ended already
	_ = p.input.Close()
	select {
	case <-p.ended:
	case <-ctx.Done():
		p.kill()
		return fmt.Errorf("neo4j did not stop and was killed: %w", ctx.Err())
	}
	if !p.cmd.ProcessState.Success() {
		return fmt.Errorf("neo4j stopped in disorder: %s", p.cmd.ProcessState)
	}
	return nil
}

func (p *process) kill() {
	_ = p.cmd.Process.Kill()
	<-p.ended
}

// explain adds to an error what the launcher and Neo4j wrote last.
func (p *process) explain(folder string, err error) error {
	return fmt.Errorf("neo4j did not start: %w\n%s%s", err,
		tail(filepath.Join(folder, "launcher.log")), tail(filepath.Join(folder, "logs", "debug.log")))
}

// tail is the end of a file, under its name.
func tail(path string) string {
	const most = 4000
	text, err := os.ReadFile(path)
	if err != nil || len(text) == 0 {
		return ""
	}
	return fmt.Sprintf("== %s\n%s\n", filepath.Base(path), text[max(0, len(text)-most):])
}
