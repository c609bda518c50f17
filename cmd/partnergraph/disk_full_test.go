package main

import (
	"errors"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// smallDisk mounts a file system of so many megabytes; "" where this machine does not let us.
func smallDisk(t *testing.T, size string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	if err := exec.Command("mount", "-t", "tmpfs", "-o", "size="+size, "tmpfs", dir).Run(); err != nil {
		return ""
	}
	t.Cleanup(func() { _ = exec.Command("umount", "--lazy", dir).Run() })
	return dir
}

// fill leaves no room on the disk of a folder, until the file that it returns is removed.
func fill(t *testing.T, dir string) (ballast string) {
	t.Helper()
	ballast = filepath.Join(dir, "ballast")
	file, err := os.Create(ballast)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	for size := 1 << 20; size > 0; {
		switch _, err := file.Write(make([]byte, size)); {
		case errors.Is(err, syscall.ENOSPC):
			size /= 2
		case err != nil:
			t.Fatal(err)
		}
	}
	return ballast
}

// TestFullDisk: a reading that cannot be written down is not answered, what is asked else is, and the words say what to do.
// Where no disk can be made small, the test of the same name in the embedded store has to do.
func TestFullDisk(t *testing.T) {
	disk := smallDisk(t, "24m")
	if disk == "" {
		t.Log("this machine mounts no small disk: nothing was shown here")
		return
	}
	k := revealable(t, "50", 1)
	data := filepath.Join(disk, "data")
	if err := errors.Join(os.Mkdir(data, 0o700), os.WriteFile(dataFile(data), []byte(testkit.Content(t, dataFile(k.data))), 0o600)); err != nil {
		t.Fatal(err)
	}
	token, client := <-k.tokens, &http.Client{}
	p := startProcess(t, "serve", "--listen", "127.0.0.1:0", "--data", data)
	testkit.Until(t, "serve prints its address", func() bool { return addressIn(p.out.String()) != "" })
	address := addressIn(p.out.String())
	shown := 0
	ask := func() (status int, text string) {
		status, got, text, err := reveal(client, address, token, "contact:c1")
		if err != nil {
			t.Fatal(err)
		}
		if got.number > 0 {
			shown++
		}
		return status, text
	}
	ask()
	ballast := fill(t, disk)
	status, text := ask()
	for range 10 { // what the log has room for is still written
		if status != http.StatusOK {
			break
		}
		status, text = ask()
	}
	if status != http.StatusServiceUnavailable || !strings.Contains(text, `"code":"UNAVAILABLE"`) || strings.Contains(text, canary) {
		t.Errorf("on a full disk a reading got %d %s", status, text)
	}
	if status, body := answered(t, http.MethodPost, address+"/graphql", `{"query":"{ organisations(first: 1) { nodes { id } } }"}`); status != http.StatusOK || !strings.Contains(body, `"organisation:`) {
		t.Errorf("on a full disk a question got %d %s", status, body)
	}
	const says = "the disk of the data folder is full: make room there"
	fails(t, []string{"import", "--data", data, "--curated"}, says)
	if !strings.Contains(p.err.String(), says) {
		t.Errorf("the log says %s", p.err.String())
	}
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	if status, text := ask(); status != http.StatusOK {
		t.Errorf("with room again a reading got %d %s", status, text)
	}
	p.signal(t, syscall.SIGTERM)
	if code := p.end(t); code != 0 {
		t.Errorf("it ended with %d: %s", code, p.err.String())
	}
	s := storeIn(t, data)
	if _, err := register.New(s, time.Now).Verify(t.Context(), nil); err != nil {
		t.Error(err)
	}
	view := testkit.View(t, s)
	defer view.Close()
	records, err := view.AuditRecords(t.Context(), store.AuditQuery{Subject: "contact:c1", Limit: 100})
	written := 0
	for _, r := range records {
		if r.Action == network.AuditReveal {
			written++
		}
	}
	if err != nil || written != shown {
		t.Errorf("%d readings were shown and %d written down (%v)", shown, written, err)
	}
	t.Logf("TRUST P3 on a full disk: a reading of a contact point got 503 and no value, other questions their answers; %d shown, %d written down", shown, written)
}
