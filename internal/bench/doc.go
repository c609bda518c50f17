// Package bench measures the service over HTTP on a large network in the embedded
// store. It holds benchmarks only: figures are compared within one run, never asserted.
// The commands below it measure the service on Neo4j, beside others:
//
//	go run ./internal/bench/compare
package bench
