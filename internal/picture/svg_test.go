package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// TestRun: a picture is well-formed whatever names hold, and shows each node and link.
func TestRun(t *testing.T) {
	const in = `{"data":{"network":{"nodes":[
		{"id":"a","x":0,"y":1,"node":{"__typename":"Organisation","name":"A & <B>"}},
		{"id":"b","x":2,"y":0,"node":{"__typename":"Event","name":"A very long name of an event that nobody would write out"}}],
		"links":[{"source":"a","target":"b"}]}}}`
	var out bytes.Buffer
	if err := run(strings.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(bytes.NewReader(out.Bytes()))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%v in %s", err, out.String())
		}
	}
	for part, times := range map[string]int{"<circle": 4, "<path": 1, "A &amp; &lt;B&gt;": 1, "…": 1, `d="M60.0 60.0L1140.0 600.0"`: 1} {
		if n := strings.Count(out.String(), part); n != times {
			t.Errorf("%q stands %d times, want %d, in\n%s", part, n, times, out.String())
		}
	}
}

// TestCertainty: a line shows how sure its link is, and the legend says which lines there are.
func TestCertainty(t *testing.T) {
	const nodes = `{"data":{"network":{"nodes":[{"id":"a","x":0,"y":1,"node":{"__typename":"Person","name":"A"}},{"id":"b","x":2,"y":0,"node":{"__typename":"Person","name":"B"}}],"links":[`
	const dashed, dotted = `stroke-dasharray="6 3"`, `stroke-dasharray="0 3"`
	for certainty, want := range map[string]struct {
		line   string
		legend string
	}{
		"": {"", ""}, "STATED": {"", ">stated<"}, "REFERENCE": {"", ">stated<"}, "INFERRED": {dashed, ">inferred<"}, "UNCERTAIN": {dotted, ">uncertain<"},
	} {
		var out bytes.Buffer
		if err := run(strings.NewReader(nodes+`{"source":"a","target":"b","certainty":"`+certainty+`"}]}}}`), &out); err != nil {
			t.Fatal(err)
		}
		for _, style := range []string{dashed, dotted} {
			times := 0
			if style == want.line {
				times = 2 // in the picture and in the legend
			}
			if n := strings.Count(out.String(), style); n != times {
				t.Errorf("%q: %q stands %d times, want %d, in\n%s", certainty, style, n, times, out.String())
			}
		}
		for _, words := range []string{">stated<", ">inferred<", ">uncertain<"} {
			if strings.Contains(out.String(), words) != (words == want.legend) {
				t.Errorf("%q: %q in the legend of\n%s", certainty, words, out.String())
			}
		}
	}
}

func TestRunRefuses(t *testing.T) {
	for in, says := range map[string]string{
		"":                                 "no answer",
		`{"errors":[{"message":"wrong"}]}`: "wrong",
		`{"data":{}}`:                      "no network",
	} {
		if err := run(strings.NewReader(in), io.Discard); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v, want an error that says %q", in, err, says)
		}
	}
}
