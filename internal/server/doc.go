// Package server speaks HTTP: which hosts and origins it listens to, how large
// and how long a request may be, and what is found at which path.
package server
