// Package examples holds operations that together select every field and
// argument of the contract. They are shown to people, and tests run them.
package examples

import "embed"

// Files holds the operations (NAME.graphql) and their variables (NAME.json).
//
//go:embed *.graphql *.json
var Files embed.FS
