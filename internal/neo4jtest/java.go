package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// javaVersions are those that Neo4j 5.26 runs on.
var javaVersions = []string{"17", "21"}

var versionPattern = regexp.MustCompile(`version "(\d+)`)

// findJava returns the java that Neo4j can run on: that of JAVA_HOME, that on the
// PATH, or one where Linux distributions keep theirs, whichever comes first.
func findJava(ctx context.Context) (string, error) { return chooseJava(ctx, javaCandidates()) }

func chooseJava(ctx context.Context, candidates []string) (string, error) {
	var others []string
	for _, java := range candidates {
		version := javaVersion(ctx, java)
		if slices.Contains(javaVersions, version) {
			return java, nil
		}
		if version != "" {
			others = append(others, fmt.Sprintf("%s is Java %s", java, version))
		}
	}
	if others == nil {
		return "", errors.New("found no Java in JAVA_HOME, on the PATH or in /usr/lib/jvm: Neo4j 5.26 needs a JDK 17 or 21")
	}
	return "", fmt.Errorf("neo4j 5.26 runs on Java 17 or 21 only, and here %s", strings.Join(others, ", "))
}

func javaCandidates() []string {
	var found []string
	if home := os.Getenv("JAVA_HOME"); home != "" {
		found = append(found, filepath.Join(home, "bin", "java"))
	}
	if path, err := exec.LookPath("java"); err == nil {
		found = append(found, path)
	}
	for _, version := range javaVersions {
		homes, _ := filepath.Glob("/usr/lib/jvm/*" + version + "*/bin/java")
		found = append(found, homes...)
	}
	return found
}

// javaVersion is the major version of a Java, empty where it does not run.
func javaVersion(ctx context.Context, java string) string {
	out, err := exec.CommandContext(ctx, java, "-version").CombinedOutput() // #nosec G204 -- the Java of whoever runs the tests
	if err != nil {
		return ""
	}
	if match := versionPattern.FindSubmatch(out); match != nil {
		return string(match[1])
	}
	return ""
}

// jdkTool is a tool of the JDK that a java belongs to.
func jdkTool(java, name string) (string, error) {
	real, err := filepath.EvalSymlinks(java)
	if err != nil {
		return "", err
	}
	tool := filepath.Join(filepath.Dir(real), name)
	if !exists(tool) {
		return "", fmt.Errorf("there is no %s beside %s: a whole JDK is needed to fetch Neo4j", name, real)
	}
	return tool, nil
}
