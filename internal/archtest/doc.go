// Package archtest holds the house to its plan: who may import whom, and how long
// files may be. It has tests only.
package archtest
