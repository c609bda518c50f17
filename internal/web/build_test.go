package web_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

// What a build is made from, besides all files in src and build but tests and notes: the same list
// stands in build/buildinfo.js.
var namedSources = []string{
	"package-lock.json", "svelte.config.js", "tsconfig.json", "vite.config.ts", "vite.graphiql.config.ts",
	"../../examples/who-met-whom.graphql", "../../examples/who-met-whom.json",
}

// buildInfo is what a build says of itself: hashes by path.
type buildInfo struct{ Sources, Files map[string]string }

const remedy = "run npm ci --ignore-scripts && npm run build in internal/web, and commit dist with src"

// TestDistBelongsToSrc: what is committed in dist was made from what is committed in src, and nothing else stands there.
func TestDistBelongsToSrc(t *testing.T) {
	var info buildInfo
	if err := json.Unmarshal([]byte(read(t, "dist/BUILDINFO.json")), &info); err != nil {
		t.Fatalf("dist/BUILDINFO.json: %v; %s", err, remedy)
	}
	now := map[string]string{}
	for _, name := range sources(t) {
		now[name] = hashOf(read(t, name))
	}
	wrong := differences("since the build", info.Sources, now)
	files := map[string]string{}
	for _, name := range filesBelow(t, "dist") {
		if name != "dist/BUILDINFO.json" {
			files[strings.TrimPrefix(name, "dist/")] = hashOf(read(t, name))
		}
	}
	wrong = append(wrong, differences("in dist after the build", info.Files, files)...)
	if len(wrong) > 0 {
		t.Errorf("dist does not belong to src:\n  %s\n%s", strings.Join(wrong, "\n  "), remedy)
	}
}

// differences says, in the order of names, which have come, gone or changed.
func differences(when string, before, now map[string]string) (lines []string) {
	for name, hash := range now {
		switch was, known := before[name]; {
		case !known:
			lines = append(lines, name+": added "+when)
		case was != hash:
			lines = append(lines, name+": changed "+when)
		}
	}
	for name := range before {
		if _, still := now[name]; !still {
			lines = append(lines, name+": removed "+when)
		}
	}
	slices.Sort(lines)
	return lines
}

// TestDifferences: the test above sees each kind.
func TestDifferences(t *testing.T) {
	got := differences("here", map[string]string{"same": "1", "changed": "1", "gone": "1"}, map[string]string{"same": "1", "changed": "2", "new": "1"})
	if want := []string{"changed: changed here", "gone: removed here", "new: added here"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// sources are the paths of all that a build is made from.
func sources(t *testing.T) (names []string) {
	t.Helper()
	for _, folder := range []string{"src", "build"} {
		for _, name := range filesBelow(t, folder) {
			if !strings.HasSuffix(name, ".test.ts") && path.Ext(name) != ".md" {
				names = append(names, name)
			}
		}
	}
	return append(names, namedSources...)
}

// filesBelow are the paths of all files in a folder of this package.
func filesBelow(t *testing.T, folder string) (names []string) {
	t.Helper()
	err := fs.WalkDir(os.DirFS("."), folder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			names = append(names, name)
		}
		return err
	})
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: %d files, %v", folder, len(names), err)
	}
	return names
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// TestDistHoldsWhatMayBeServed: no map of the sources, nothing huge.
func TestDistHoldsWhatMayBeServed(t *testing.T) {
	const most = 2 << 20
	for _, name := range filesBelow(t, "dist") {
		text := read(t, name)
		if path.Ext(name) == ".map" || strings.Contains(text, "sourceMappingURL=") {
			t.Errorf("%s is, or names, a map of the sources: set sourcemap: false", name)
		}
		if len(text) > most {
			t.Errorf("%s has %d bytes, at most %d", name, len(text), most)
		}
	}
}
