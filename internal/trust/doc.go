// Trust measures what the service promises about security and privacy, and writes docs/trust.md: each promise with
// the figure that its test printed. Tests print figures as lines "TRUST T5 0 of 48 …"; promises.csv says which
// test shows which promise, and which promises have none yet and why.
package main
