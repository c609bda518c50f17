//go:build unix

package neo4jtest

import (
	"os"
	"os/exec"
	"syscall"
)

// detach keeps a signal that the terminal sends to the tests from the server, which is to
// end after them.
func detach(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
}

// lock waits until no other process holds the file. The lock goes when the file is closed,
// which it is at the latest when this process ends.
func lock(file *os.File) error {
	return syscall.Flock(int(file.Fd()), syscall.LOCK_EX)
}
