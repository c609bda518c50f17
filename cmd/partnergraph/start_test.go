package main

import (
	"bufio"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/testkit"
)

// startedWithin is within what time of its start a service shows its page: the promise is one second. Beside other tests, which
// keep all processors busy, it takes longer.
func startedWithin() time.Duration {
	if os.Getenv("PARTNERGRAPH_ALONE") != "" {
		return time.Second
	}
	return 10 * time.Second
}

// TestStartNeedsNothing: in an empty folder, with no configuration, it makes its store, shows its page, and asks nobody anything.
func TestStartNeedsNothing(t *testing.T) {
	var asked atomic.Int64
	trap, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = trap.Close() }()
	go func() {
		for {
			connection, err := trap.Accept()
			if err != nil {
				return
			}
			asked.Add(1)
			_ = connection.Close()
		}
	}()
	for _, name := range []string{"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"} {
		t.Setenv(name, "http://"+trap.Addr().String())
	}
	t.Setenv("NO_PROXY", "")
	data := inTemp(t, "data")
	began := time.Now()
	p := startProcess(t, "serve", "--listen", "127.0.0.1:0", "--data", data)
	testkit.Until(t, "serve prints its address", func() bool { return addressIn(p.out.String()) != "" })
	address := addressIn(p.out.String())
	client := &http.Client{Transport: &http.Transport{}} // which knows no proxy
	response, err := client.Get(address + "/")
	if err != nil {
		t.Fatal(err)
	}
	if b, err := bufio.NewReader(response.Body).ReadByte(); err != nil || b != '<' || response.StatusCode != http.StatusOK {
		t.Errorf("the page: %d, first byte %q, %v", response.StatusCode, b, err)
	}
	took := time.Since(began)
	_ = response.Body.Close()
	if took > startedWithin() {
		t.Errorf("the first byte of the page came after %v", took)
	}
	response, err = client.Post(address+"/graphql", "application/json", strings.NewReader(`{"query":"{ search(text: \"lyon\") { totalCount } centralities(first: 3, of: ORGANISATION) { edges { node { id } } } }"}`))
	if err != nil {
		t.Fatal(err)
	}
	_ = response.Body.Close()
	outward := outwardSockets(t, p.Process.Pid)
	if n := asked.Load(); n > 0 || len(outward) > 0 {
		t.Errorf("it made %d connections through a proxy, and has sockets to %q", n, outward)
	}
	t.Logf("TRUST T15 from the start of the program in an empty folder to the first byte of the page: %v; 0 connections to elsewhere", took.Round(time.Millisecond))
}

// outwardSockets lists where the sockets of a process lead that lead to other machines; where the system does not tell, none.
func outwardSockets(t *testing.T, pid int) (outward []string) {
	t.Helper()
	proc := filepath.Join("/proc", strconv.Itoa(pid))
	own := map[string]bool{}
	files, err := os.ReadDir(filepath.Join(proc, "fd"))
	if err != nil {
		return nil
	}
	for _, file := range files {
		if to, err := os.Readlink(filepath.Join(proc, "fd", file.Name())); err == nil {
			if inode, is := strings.CutPrefix(to, "socket:["); is {
				own[strings.TrimSuffix(inode, "]")] = true
			}
		}
	}
	for _, kind := range []string{"tcp", "tcp6", "udp", "udp6"} {
		text, err := os.ReadFile(filepath.Join(proc, "net", kind))
		if err != nil {
			continue
		}
		for line := range strings.Lines(string(text)) {
			fields := strings.Fields(line)
			if len(fields) < 10 || !own[fields[9]] {
				continue
			}
			remote, _, _ := strings.Cut(fields[2], ":")
			// Nobody, 127.0.0.1, and the same as IPv6 addresses.
			if strings.Trim(remote, "0") != "" && remote != "0100007F" && !strings.HasSuffix(remote, "FFFF00000100007F") && !strings.HasSuffix(remote, "00000001000000") {
				outward = append(outward, fields[2])
			}
		}
	}
	return outward
}
