//go:build !unix

package neo4jtest

import (
	"errors"
	"os"
	"os/exec"
)

func detach(*exec.Cmd) {}

func lock(*os.File) error {
	return errors.New("a server that several packages share needs a lock, which there is on Unix only here")
}
