// Package sqlite keeps a partner network in one SQLite file: no server to
// start, durable, one writer and several readers. SQL joins; nothing is read whole
// into memory to be filtered. Each question's SQL stands in query/, and the two
// small compilers (filter.go, hop.go) put constant fragments together; values are always
// parameters.
package sqlite
