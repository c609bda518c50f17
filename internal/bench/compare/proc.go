package main

import (
	"bytes"
	"context"
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
func peakOf(pid int) int64 { return memoryIn(pid, "VmHWM:") }

// ownOf is the memory of a process besides files that it maps.
func ownOf(pid int) int64 { return memoryIn(pid, "RssAnon:") }

// memoryIn reads a line of what Linux tells of the memory of a process, in bytes.
func memoryIn(pid int, line string) int64 {
	text, err := os.ReadFile(procPath(pid, "status"))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(text), line)
	kilobytes, _, _ := strings.Cut(rest, "kB")
	n, _ := strconv.ParseInt(strings.TrimSpace(kilobytes), 10, 64)
	return n << 10
}

// watchEvery is how often the memory of a process is looked at where Linux keeps no peak of it.
const watchEvery = 20 * time.Millisecond

// watchOwn looks at the own memory of a process until the peak is asked for.
func watchOwn(ctx context.Context, pid int) (peak func() int64) {
	ctx, cancel := context.WithCancel(ctx)
	found := make(chan int64, 1)
	go func() {
		ticks := time.NewTicker(watchEvery)
		defer ticks.Stop()
		for most := int64(0); ; {
			most = max(most, ownOf(pid))
			select {
			case <-ticks.C:
			case <-ctx.Done():
				found <- most
				return
			}
		}
	}()
	return func() int64 { cancel(); return <-found }
}

func procPath(pid int, name string) string {
	return filepath.Join("/proc", strconv.Itoa(pid), name)
}
