package neo4jtest_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// orphanVariable makes this test binary the parent of a server, to be killed.
const orphanVariable = "PARTNERGRAPH_NEO4JTEST_ORPHAN"

// startAndWait starts a server, says where it is, and lives on until it is killed.
func startAndWait() int {
	s, err := neo4jtest.Launch(context.Background(), neo4jtest.Options{})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	fmt.Println(s.PID(), strings.TrimPrefix(s.URI, "bolt://"), s.Folder())
	select {}
}

// TestServerEndsWithItsProcess, even with one that is killed, and takes its folder along.
func TestServerEndsWithItsProcess(t *testing.T) {
	neo4jtest.Fetched(t)
	parent := exec.Command(os.Args[0])
	parent.Env = append(os.Environ(), orphanVariable+"=1")
	parent.Stderr = os.Stderr
	output, err := parent.StdoutPipe()
	expectNothing(t, err)
	expectNothing(t, parent.Start())
	line, err := bufio.NewReader(output).ReadString('\n')
	_ = parent.Process.Kill()
	_ = parent.Wait()
	expectNothing(t, err)

	var pid int
	var address, folder string
	_, err = fmt.Sscan(line, &pid, &address, &folder)
	expectNothing(t, err)
	testkit.Until(t, "the folder of an orphan goes", func() bool {
		_, err := os.Stat(folder)
		return errors.Is(err, os.ErrNotExist)
	})
	testkit.Until(t, "an orphan ends", func() bool { return hasEnded(pid) })
	if connection, err := net.Dial("tcp", address); err == nil {
		_ = connection.Close()
		t.Error("an orphan listens")
	}
}

// hasEnded: a process that nobody has buried yet has no command line either.
func hasEnded(pid int) bool {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	return err != nil || len(text) == 0
}
