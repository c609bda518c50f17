package neo4jtest

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
)

// PID is the number of the server's process, 0 if it runs none.
func (s *Server) PID() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.process == nil {
		return 0
	}
	return s.process.cmd.Process.Pid
}

// MemoryBytes is what the server's process holds in memory, 0 where nobody knows.
func (s *Server) MemoryBytes() int64 {
	fields := s.proc("statm")
	if len(fields) < 2 {
		return 0
	}
	pages, _ := strconv.ParseInt(string(fields[1]), 10, 64)
	return pages * int64(os.Getpagesize())
}

// CPUSeconds is the time for which the server's process has kept processors busy since it
// started, 0 where nobody knows.
func (s *Server) CPUSeconds() float64 {
	const (
		ticksPerSecond = 100 // on every Linux
		user, system   = 13, 14
	)
	fields := s.proc("stat")
	if len(fields) <= system {
		return 0
	}
	var ticks int64
	for _, field := range [][]byte{fields[user], fields[system]} {
		n, _ := strconv.ParseInt(string(field), 10, 64)
		ticks += n
	}
	return float64(ticks) / ticksPerSecond
}

// proc are the fields of a file that Linux keeps about the process, none elsewhere.
func (s *Server) proc(name string) [][]byte {
	pid := s.PID()
	if pid == 0 {
		return nil
	}
	text, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), name))
	if err != nil {
		return nil
	}
	return bytes.Fields(text)
}
