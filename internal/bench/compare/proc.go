package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// ticksPerSecond is how Linux counts the time of processes, everywhere.
const ticksPerSecond = 100

// cpuOf is the time for which a process has kept processors busy; 0 where nobody knows.
func cpuOf(pid int) time.Duration {
	text, err := os.ReadFile(procPath(pid, "stat"))
	if err != nil {
		return 0
	}
	// The name of the program stands in brackets and may hold spaces; the times are the 12th and 13th fields behind it.
	fields := bytes.Fields(text[bytes.LastIndexByte(text, ')')+1:])
	const user, system = 11, 12
	return ticks(fields[user]) + ticks(fields[system])
}

// busy is the time for which the processors of this machine have been busy, with whatever.
func busy() time.Duration {
	text, err := os.ReadFile("/proc/stat")
	if err != nil {
		return 0
	}
	line, _, _ := bytes.Cut(text, []byte("\n"))
	const idle, waiting, guest = 4, 5, 9 // what guests take is counted among the rest already
	total := time.Duration(0)
	for i, field := range bytes.Fields(line) {
		if i > 0 && i != idle && i != waiting && i < guest {
			total += ticks(field)
		}
	}
	return total
}

func ticks(field []byte) time.Duration {
	n, _ := strconv.Atoi(string(field))
	return time.Duration(n) * time.Second / ticksPerSecond
}

// forgetPeak lets the peak of a process's memory begin again from what it holds now.
func forgetPeak(pid int) { _ = os.WriteFile(procPath(pid, "clear_refs"), []byte("5"), 0) }

// peakOf is the most memory that a process has held since then, in bytes.
func peakOf(pid int) int64 {
	text, err := os.ReadFile(procPath(pid, "status"))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(text), "VmHWM:")
	line, _, _ := strings.Cut(rest, "kB")
	n, _ := strconv.ParseInt(strings.TrimSpace(line), 10, 64)
	return n << 10
}

func procPath(pid int, name string) string {
	return filepath.Join("/proc", strconv.Itoa(pid), name)
}
