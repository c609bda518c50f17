// Package observe tells whoever runs the service how it does – logs, metrics and traces – and nothing about the persons
// in it: no texts or variables of queries, no names that a client chose, no addresses, no secrets. What an error or a
// panic says may hold any of these, so it is told by kind. How the parts are wired stands with New.
package observe
