// Package bench measures the service over HTTP on a large network. It holds
// benchmarks only: figures are compared within one run, never asserted.
package bench
