package main

import (
	"bytes"
	"encoding/json"
)

// What the service answers, as codeOf names it.
const (
	answeredData = "data"
	timedOut     = "TIMEOUT"
	tooCostly    = "QUERY_TOO_COSTLY"
	unreadable   = "unreadable"
)

// codeOf is the code of the first error of an answer, or answeredData where there is none.
func codeOf(answer []byte) string {
	if !bytes.Contains(answer, errorsKey) {
		if bytes.HasPrefix(bytes.TrimSpace(answer), []byte("{")) {
			return answeredData
		}
		return unreadable
	}
	var read struct {
		Errors []struct{ Extensions struct{ Code string } }
	}
	if err := json.Unmarshal(answer, &read); err != nil || len(read.Errors) == 0 || read.Errors[0].Extensions.Code == "" {
		return unreadable
	}
	return read.Errors[0].Extensions.Code
}
