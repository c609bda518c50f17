// Package network is the vocabulary of the partner network – nodes, ties,
// dates, evidence, viewers – and the rules that say what they mean: who was
// present at an event, how large it was, and when two actors met there.
//
// The rules are pure functions: no store, no clock, no randomness. Everything
// else in the product imports this package; it imports the standard library
// and golang.org/x/text only.
package network
