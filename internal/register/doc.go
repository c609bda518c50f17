// Package register keeps the rules of what stands beside the network: who may use a contact point for what, what is
// written down of it, how long it is kept, what a person is told of herself, and how she is forgotten. Stores keep and
// find; here it is decided what belongs into them.
//
// Whatever is done with personal data leaves a record in the audit log, in the transaction in which it is done: where
// the record cannot be written nothing is done and nothing is shown. Records name ids and kinds of data, never values.
package register
