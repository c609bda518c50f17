package web_test

import (
	"net/http"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/web"
)

var (
	scriptElement = regexp.MustCompile(`(?is)<script\b([^>]*)>(.*?)</script>`)
	loadedBy      = regexp.MustCompile(`(?i)<(?:script|link)\b[^>]*\b(?:src|href)\s*=\s*"([^"]*)"`)
	styleOrHandle = regexp.MustCompile(`(?i)<style\b|\sstyle\s*=|\son[a-z]+\s*=`)
	imported      = regexp.MustCompile(`(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]*\bfrom|[\w$*{}\s,]*\}\s*from)?\s*["'](\.{0,2}/[^"']+)["']`)
)

// loads are the paths that a page names in its elements: scripts, styles, what is fetched before it is asked for.
func loads(html string) (paths []string) {
	for _, found := range loadedBy.FindAllStringSubmatch(html, -1) {
		if found[1] != "data:," { // no icon
			paths = append(paths, found[1])
		}
	}
	return paths
}

// imports are the paths that a script needs before it runs. What it imports when asked is not among them.
func imports(from, script string) (paths []string) {
	for _, found := range imported.FindAllStringSubmatch(script, -1) {
		to := found[1]
		if !strings.HasPrefix(to, "/") {
			to = path.Join(path.Dir(from), to)
		}
		paths = append(paths, to)
	}
	return paths
}

func TestImports(t *testing.T) {
	for script, want := range map[string][]string{
		`import{a as b,$ as c}from"./x.js";let d=1;`:                     {"/x.js"},
		`import{a}from'./x.js';import * as y from "../y.js"`:             {"/x.js", "/y.js"},
		`import"./x.js";import z,{a}from"/z.js";`:                        {"/x.js", "/z.js"},
		"let a=1;export{b}from\"./x.js\";export*from\"./y.js\"\n":        {"/x.js", "/y.js"},
		`let a=()=>import("./x.js");import.meta.url;f("./y.js")`:         nil,
		`const fromage = "./x.js"; let s = ["import", "./y.js"]`:         nil,
		"import{\n  a,\n  b\n} from \"./x.js\"":                          {"/x.js"},
		`var e=1;export{e as a};let important="/x.js";exports["./y.js"]`: nil,
	} {
		if got := imports("/app.js", script); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", script, got, want)
		}
	}
}

// TestPagesHoldNoCode: what the content policies would refuse does not stand in a page.
func TestPagesHoldNoCode(t *testing.T) {
	for _, name := range []string{"dist/index.html", "dist/graphiql.html"} {
		html := read(t, name)
		scripts := scriptElement.FindAllStringSubmatch(html, -1)
		if len(scripts) == 0 {
			t.Errorf("%s runs no script: this test shows nothing", name)
		}
		for _, script := range scripts {
			if !strings.Contains(script[1], "src=") || strings.TrimSpace(script[2]) != "" {
				t.Errorf("%s holds a script: %.80s", name, script[0])
			}
		}
		if found := styleOrHandle.FindString(html); found != "" {
			t.Errorf("%s holds %q", name, found)
		}
		for _, path := range loads(html) {
			if !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//") {
				t.Errorf("%s loads %s: pages load what stands beside them", name, path)
			}
		}
	}
}

// TestGraphiQLStaysInItsPage: nobody else pays for it.
func TestGraphiQLStaysInItsPage(t *testing.T) {
	h := embedded(t)
	for path := range firstLoad(t, h, "/") {
		if strings.Contains(path, "graphiql") {
			t.Errorf("/ loads %s", path)
		}
	}
	for path := range firstLoad(t, h, "/graphiql") {
		if !strings.HasPrefix(path, "/graphiql") {
			t.Errorf("/graphiql loads %s", path)
		}
	}
}

// The bytes that travel before the explorer shows anything: the goal, and what may never be passed.
const (
	goal    = 120_000
	atMost  = 160_000
	perFile = 400 // what a request and its answer's head take, roughly
)

// TestFirstLoadIsSmall: the page, what it names, what that imports, and the longest language.
func TestFirstLoadIsSmall(t *testing.T) {
	h := embedded(t)
	load := firstLoad(t, h, "/")
	language, size := longestLanguage(t, h)
	load[language] = size
	total := 0
	for path, size := range load {
		total += size + perFile
		t.Logf("%7d %s", size, path)
	}
	t.Logf("%7d in all, with the heads of %d answers; the goal is %d", total, len(load), goal)
	if total > atMost {
		t.Errorf("the first load of / takes %d bytes, at most %d: load what is not needed at once when it is asked for", total, atMost)
	}
}

func embedded(t *testing.T) http.Handler {
	t.Helper()
	h, err := web.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// firstLoad is how many bytes travel for each path that a page needs before it runs.
func firstLoad(t *testing.T, h http.Handler, page string) map[string]int {
	t.Helper()
	sizes := map[string]int{}
	text, size := fetched(t, h, page)
	sizes[page] = size
	for waiting := loads(text); len(waiting) > 0; waiting = waiting[1:] {
		at := waiting[0]
		if _, done := sizes[at]; done {
			continue
		}
		text, sizes[at] = fetched(t, h, at)
		if path.Ext(at) == ".js" {
			waiting = append(waiting, imports(at, text)...)
		}
	}
	if len(sizes) < 3 {
		t.Fatalf("%s loads %v: this test shows nothing", page, sizes)
	}
	return sizes
}

// fetched is what is found at a path, and how many bytes of it travel.
func fetched(t *testing.T, h http.Handler, at string) (string, int) {
	t.Helper()
	w := ask(h, http.MethodGet, at, "Accept-Encoding: gzip")
	if w.Code != http.StatusOK {
		t.Fatalf("%s: %d", at, w.Code)
	}
	return text(t, w), w.Body.Len()
}

func longestLanguage(t *testing.T, h http.Handler) (name string, size int) {
	t.Helper()
	found, err := filepath.Glob("dist/lang-*.js")
	if err != nil || len(found) < 2 {
		t.Fatalf("dist has the languages %v, %v", found, err)
	}
	for _, file := range found {
		at := "/" + filepath.Base(file)
		if _, n := fetched(t, h, at); n > size {
			name, size = at, n
		}
	}
	return name, size
}
