package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/testkit"
)

// process is the command in a process of its own.
type process struct {
	*exec.Cmd
	out, err output
	ended    chan struct{}
}

func startProcess(t *testing.T, args ...string) *process {
	t.Helper()
	p := &process{Cmd: exec.Command(os.Args[0], args...), ended: make(chan struct{})}
	p.Env = append(os.Environ(), asMain+"=1")
	p.Stdout, p.Stderr = &p.out, &p.err
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		_ = p.Wait()
		close(p.ended)
	}()
	t.Cleanup(func() {
		_ = p.Process.Kill()
		<-p.ended
	})
	return p
}

func (p *process) signal(t *testing.T, s os.Signal) {
	t.Helper()
	if err := p.Process.Signal(s); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
}

// end waits until the process has ended and returns its code.
func (p *process) end(t *testing.T) int {
	t.Helper()
	select {
	case <-p.ended:
		return p.ProcessState.ExitCode()
	case <-time.After(testkit.Patience):
		t.Fatalf("it did not end:\n%s%s", p.out.String(), p.err.String())
		return -1
	}
}

// TestSignalsStopServe gracefully, and its file needs nothing beside it afterwards.
func TestSignalsStopServe(t *testing.T) {
	for name, signal := range map[string]os.Signal{"SIGTERM": syscall.SIGTERM, "SIGINT": syscall.SIGINT} {
		t.Run(name, func(t *testing.T) {
			data := inTemp(t, "data")
			p := startProcess(t, "serve", "--listen", "127.0.0.1:0", "--data", data)
			testkit.Until(t, "serve prints its address", func() bool { return addressIn(p.out.String()) != "" })
			p.signal(t, signal)
			if code := p.end(t); code != 0 || p.err.String() != "" {
				t.Errorf("it ended with %d:\n%s", code, p.err.String())
			}
			if entries, err := os.ReadDir(data); err != nil || len(entries) != 1 {
				t.Errorf("the data folder holds %v, %v; want the file alone", entries, err)
			}
		})
	}
}

// TestKilledServe: whether it was making its store, loading or serving, the next start works.
func TestKilledServe(t *testing.T) {
	for name, at := range map[string]func(*process, string) bool{
		"when its folder is there": func(_ *process, data string) bool { return exists(data) },
		"when its file is there":   func(_ *process, data string) bool { return exists(dataFile(data)) },
		"when its log is there":    func(_ *process, data string) bool { return exists(dataFile(data) + "-wal") },
		"when it listens":          func(p *process, _ string) bool { return addressIn(p.out.String()) != "" },
	} {
		t.Run(name, func(t *testing.T) {
			data := inTemp(t, "data")
			p := startProcess(t, "serve", "--listen", "127.0.0.1:0", "--data", data)
			testkit.Until(t, "it is so far", func() bool { return at(p, data) })
			p.signal(t, syscall.SIGKILL)
			p.end(t)
			s := served(t, data)
			if !strings.Contains(s.said, "at revision 1 ") {
				t.Errorf("the next start says:\n%s", s.said)
			}
			s.stop()
			does(t, "check", "--data", data)
		})
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// TestSignalsStopGenerate, which leaves nothing half written.
func TestSignalsStopGenerate(t *testing.T) {
	dir := inTemp(t, "tables")
	p := startProcess(t, "generate", "--people", "1000000", dir)
	testkit.Until(t, "it writes", func() bool {
		found, err := filepath.Glob(filepath.Join(dir, ".unfinished-*", "organisations.csv"))
		return err == nil && len(found) > 0
	})
	p.signal(t, syscall.SIGTERM)
	if code := p.end(t); code != 1 {
		t.Errorf("it ended with %d, want 1:\n%s", code, p.err.String())
	}
	if exists(dir) {
		t.Errorf("the folder is there: %s", testkit.Text(t, dir))
	}
}
