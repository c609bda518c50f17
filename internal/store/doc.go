// Package store is the port to the place where the network lives: what can be
// asked of it and what can be changed in it. Two adapters fill it, one for
// the embedded SQLite and one for Neo4j; both give the same rows in the same order.
package store
