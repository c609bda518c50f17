package web_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/partnergraph/partnergraph/internal/web"
)

const (
	explorer = "<!doctype html><title>the explorer</title>"
	graphiQL = "<!doctype html><title>GraphiQL</title>"
)

// script is long enough for gzip to gain something.
var script = strings.Repeat("export const a = 1;\n", 100)

func build() fstest.MapFS {
	return fstest.MapFS{
		"index.html": {Data: []byte(explorer)}, "graphiql.html": {Data: []byte(graphiQL)}, "app.js": {Data: []byte(script)}, "app.css": {Data: []byte("p{}")},
		"BUILDINFO.json": {Data: []byte("{}\n")}, "NOTICES.txt": {Data: []byte("MIT\n")}, "parts/map.js": {Data: []byte("1")},
	}
}

func handler(t *testing.T) http.Handler {
	t.Helper()
	h, err := web.New(build())
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// ask sends a request. Headers are lines of the form "Name: value".
func ask(h http.Handler, method, path string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, nil)
	for _, line := range headers {
		name, value, _ := strings.Cut(line, ": ")
		r.Header.Add(name, value)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

const page = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"

func TestWhatIsFoundWhere(t *testing.T) {
	h := handler(t)
	const html, js, plain = "text/html; charset=utf-8", "text/javascript; charset=utf-8", "text/plain; charset=utf-8"
	for path, want := range map[string]struct {
		status          int
		mediaType, body string
	}{
		"/":                            {200, html, explorer},
		"/?lang=en":                    {200, html, explorer},
		"/explore?view=table":          {200, html, explorer},
		"/node/organisation:disie":     {200, html, explorer},
		"/node/%3Cscript%3E":           {200, html, explorer},
		"/paths":                       {200, html, explorer},
		"/shadowing":                   {200, html, explorer},
		"/audit?subject=contact:a":     {200, html, explorer},
		"/graphiql":                    {200, html, graphiQL},
		"/app.js":                      {200, js, script},
		"/app.css":                     {200, "text/css; charset=utf-8", "p{}"},
		"/BUILDINFO.json":              {200, "application/json; charset=utf-8", "{}\n"},
		"/NOTICES.txt":                 {200, plain, "MIT\n"},
		"/parts/map.js":                {200, js, "1"},
		"/index.html":                  {404, html, explorer},
		"/graphiql.html":               {404, html, explorer},
		"/nothing":                     {404, html, explorer},
		"/nothing.js":                  {404, html, explorer},
		"/node/":                       {404, html, explorer},
		"/node/a/b":                    {404, html, explorer},
		"/explore/":                    {404, html, explorer},
		"/audit/a":                     {404, html, explorer},
		"/parts":                       {404, html, explorer},
		"/parts/":                      {404, html, explorer},
		"/APP.JS":                      {404, html, explorer},
		"/%2e%2e/embed.go":             {404, html, explorer},
		"/..%2fembed.go":               {404, html, explorer},
		"/app.js%00":                   {404, html, explorer},
		"/app.js/":                     {404, html, explorer},
		"/parts/..%2Fapp.js":           {404, html, explorer},
		"/.%5c..%5cinternal":           {404, html, explorer},
		"/explore%2f..%2f..%2fetc":     {404, html, explorer},
		"/graphiql/x":                  {404, html, explorer},
		"/node/a%2Fb?lang=de":          {200, html, explorer},
		"/node/" + longID + "?theme=x": {200, html, explorer},
	} {
		w := ask(h, http.MethodGet, path, page)
		if got := w.Header().Get("Content-Type"); w.Code != want.status || got != want.mediaType || w.Body.String() != want.body {
			t.Errorf("%s: %d %s %.60q, want %d %s %.60q", path, w.Code, got, w.Body, want.status, want.mediaType, want.body)
		}
	}
}

var longID = strings.Repeat("a", 2000)

// TestPathsThatClimb are led to what they mean: no file outside of the build is reached.
func TestPathsThatClimb(t *testing.T) {
	h := handler(t)
	for _, path := range []string{"/../embed.go", "/parts/../../embed.go", "//app.js", "/./app.js"} {
		w := ask(h, http.MethodGet, path, page)
		if w.Code != http.StatusTemporaryRedirect || strings.Contains(w.Header().Get("Location"), "..") || !strings.HasPrefix(w.Header().Get("Location"), "/") {
			t.Errorf("%s: %d to %q", path, w.Code, w.Header().Get("Location"))
		}
	}
}

// TestUnknownPaths: a browser that opens one gets the page that says so; a script or a program a word.
func TestUnknownPaths(t *testing.T) {
	h := handler(t)
	for accept, want := range map[string]string{
		"text/html": explorer, "text/html;q=0.9": explorer, "application/json, text/html": explorer,
		"": "nothing is found at this path\n", "*/*": "nothing is found at this path\n", "application/json": "nothing is found at this path\n",
		"text/html;q=0": "nothing is found at this path\n", "text/htmlx": "nothing is found at this path\n",
	} {
		w := ask(h, http.MethodGet, "/nothing", "Accept: "+accept)
		if w.Code != http.StatusNotFound || w.Body.String() != want {
			t.Errorf("who accepts %q gets %d %q, want 404 %q", accept, w.Code, w.Body, want)
		}
		if got := w.Header(); got.Get("Cache-Control") != "no-store" || got.Get("ETag") != "" || !strings.Contains(got.Get("Vary"), "Accept") {
			t.Errorf("who accepts %q gets %v", accept, got)
		}
	}
}

func TestMethods(t *testing.T) {
	h := handler(t)
	for _, path := range []string{"/", "/explore", "/graphiql", "/app.js", "/nothing"} {
		for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodDelete, http.MethodOptions} {
			if w := ask(h, method, path); w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") != "GET, HEAD" {
				t.Errorf("%s %s: %d, Allow %q", method, path, w.Code, w.Header().Get("Allow"))
			}
		}
		got, head := ask(h, http.MethodGet, path, page), ask(h, http.MethodHead, path, page)
		if head.Code != got.Code || head.Body.Len() > 0 || head.Header().Get("Content-Length") != strconv.Itoa(got.Body.Len()) ||
			head.Header().Get("ETag") != got.Header().Get("ETag") {
			t.Errorf("HEAD %s: %d %v with %d bytes, GET gives %d %v", path, head.Code, head.Header(), head.Body.Len(), got.Code, got.Header())
		}
	}
}

// TestPolicies: each page its own; what is no page keeps what the server says of all.
func TestPolicies(t *testing.T) {
	const (
		ofExplorer = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; " +
			"base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html"
		ofGraphiQL = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
			"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default"
	)
	h := handler(t)
	for path, want := range map[string]string{
		"/": ofExplorer, "/explore": ofExplorer, "/node/x": ofExplorer, "/paths": ofExplorer, "/shadowing": ofExplorer, "/nothing": ofExplorer,
		"/graphiql": ofGraphiQL, "/app.js": "", "/BUILDINFO.json": "",
	} {
		if got := ask(h, http.MethodGet, path, page).Header().Get("Content-Security-Policy"); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

// TestCompression: who takes gzip gets it, with a tag of its own, where it is shorter.
func TestCompression(t *testing.T) {
	h := handler(t)
	plain := ask(h, http.MethodGet, "/app.js")
	for accepted, want := range map[string]string{
		"gzip": "gzip", "gzip, deflate, br, zstd": "gzip", "br;q=1, gzip;q=0.5": "gzip", "gzip;q=1.000": "gzip",
		"": "", "br": "", "gzip;q=0": "", "identity": "", "x-gzipped": "", "gzip;q=nonsense": "", ",": "",
	} {
		w := ask(h, http.MethodGet, "/app.js", "Accept-Encoding: "+accepted)
		if got := w.Header().Get("Content-Encoding"); got != want || w.Header().Get("Vary") != "Accept-Encoding" {
			t.Errorf("who takes %q gets %q, Vary %q", accepted, got, w.Header().Get("Vary"))
			continue
		}
		if got := w.Header().Get("Content-Length"); got != strconv.Itoa(w.Body.Len()) {
			t.Errorf("who takes %q is told of %s bytes, and gets %d", accepted, got, w.Body.Len())
		}
		if same := w.Header().Get("ETag") == plain.Header().Get("ETag"); same != (want == "") {
			t.Errorf("who takes %q gets the tag %s, which plain has too: %v", accepted, w.Header().Get("ETag"), same)
		}
		if got := text(t, w); got != script {
			t.Errorf("who takes %q gets %.60q", accepted, got)
		}
	}
	if w := ask(h, http.MethodGet, "/app.css", "Accept-Encoding: gzip"); w.Header().Get("Content-Encoding") != "" {
		t.Errorf("three bytes come as %q", w.Header().Get("Content-Encoding"))
	}
}

// text is what a browser reads of an answer.
func text(t *testing.T, w *httptest.ResponseRecorder) string {
	t.Helper()
	if w.Header().Get("Content-Encoding") == "" {
		return w.Body.String()
	}
	r, err := gzip.NewReader(bytes.NewReader(w.Body.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// TestSameAsBefore: who has a file asks whether it is still the same, and gets it only where it is not.
func TestSameAsBefore(t *testing.T) {
	h := handler(t)
	sum := sha256.Sum256([]byte(script))
	tag := `"` + hex.EncodeToString(sum[:16]) + `"`
	if w := ask(h, http.MethodGet, "/app.js"); w.Header().Get("ETag") != tag || w.Header().Get("Cache-Control") != "no-cache" {
		t.Errorf("%v, want the tag %s", w.Header(), tag)
	}
	zipped := ask(h, http.MethodGet, "/app.js", "Accept-Encoding: gzip").Header().Get("ETag")
	for _, c := range []struct {
		accepted, has string
		want          int
	}{
		{"", tag, 304}, {"", "W/" + tag, 304}, {"", `"other", ` + tag, 304}, {"", "*", 304}, {"gzip", zipped, 304},
		{"", `"other"`, 200}, {"", "", 200}, {"", strings.Trim(tag, `"`), 200}, {"", zipped, 200}, {"gzip", tag, 200},
	} {
		w := ask(h, http.MethodGet, "/app.js", "Accept-Encoding: "+c.accepted, "If-None-Match: "+c.has)
		if w.Code != c.want || (w.Body.Len() == 0) != (c.want == 304) {
			t.Errorf("who takes %q and has %s gets %d with %d bytes, want %d", c.accepted, c.has, w.Code, w.Body.Len(), c.want)
		}
		if w.Header().Get("ETag") == "" || w.Header().Get("Vary") == "" || (w.Code == 304 && w.Header().Get("Content-Type") != "") {
			t.Errorf("who takes %q and has %s gets %v", c.accepted, c.has, w.Header())
		}
	}
	if w := ask(h, http.MethodGet, "/", "If-None-Match: *"); w.Code != 304 || w.Header().Get("Content-Security-Policy") == "" {
		t.Errorf("a page that is the same: %d %v", w.Code, w.Header())
	}
}

// TestBuildsThatAreNone are refused at the start, and the error says what is wrong.
func TestBuildsThatAreNone(t *testing.T) {
	for name, change := range map[string]func(fstest.MapFS){
		"lacks index.html":    func(b fstest.MapFS) { delete(b, "index.html") },
		"lacks graphiql.html": func(b fstest.MapFS) { delete(b, "graphiql.html") },
		"app.exe":             func(b fstest.MapFS) { b["app.exe"] = &fstest.MapFile{Data: []byte("x")} },
		"parts/LICENSE":       func(b fstest.MapFS) { b["parts/LICENSE"] = &fstest.MapFile{Data: []byte("x")} },
	} {
		b := build()
		change(b)
		want, _, _ := strings.Cut(strings.TrimPrefix(name, "lacks "), " ")
		if _, err := web.New(b); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
