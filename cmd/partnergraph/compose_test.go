package main

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/config"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

func rootFile(t *testing.T, name string) string {
	t.Helper()
	return testkit.Content(t, filepath.Join("..", "..", name))
}

var (
	publishedPort = regexp.MustCompile(`(?m)^ +- "([^"]*:\d+)"$`)
	passwordIn    = regexp.MustCompile(`(?m)^ +(NEO4J_AUTH|NEO4J_PASSWORD): (.*)$`)
	commandLine   = regexp.MustCompile(`(?m)^ +(?:command|test): (\[.*\])$`)
)

// TestComposeKeepsToThisMachine: until there are tokens nobody else may reach the service or its Neo4j.
func TestComposeKeepsToThisMachine(t *testing.T) {
	text := rootFile(t, "docker-compose.yml")
	ports := publishedPort.FindAllStringSubmatch(text, -1)
	if len(ports) == 0 || strings.Count(text, "ports:") != 1 {
		t.Error("no port was found: this test shows nothing")
	}
	for _, port := range ports {
		if !strings.HasPrefix(port[1], "127.0.0.1:") {
			t.Errorf("the port %s can be reached from other machines", port[1])
		}
	}
	for _, want := range []string{"network_mode: host", `"serve", "--listen", "127.0.0.1:8080"`, "condition: service_healthy", "read_only: true", `cap_drop: ["ALL"]`, "no-new-privileges:true"} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %s", want)
		}
	}
}

// TestComposeKnowsNoPassword: it stands in the environment alone, and in no command line.
func TestComposeKnowsNoPassword(t *testing.T) {
	text := rootFile(t, "docker-compose.yml")
	found := passwordIn.FindAllStringSubmatch(text, -1)
	if len(found) != 2 {
		t.Errorf("%d passwords were found, want that of Neo4j and that of the service", len(found))
	}
	for _, value := range found {
		if !strings.Contains(value[2], "${"+config.Neo4jPassword) {
			t.Errorf("%s is %s, want it from the environment", value[1], value[2])
		}
	}
	for _, command := range commandLine.FindAllStringSubmatch(text, -1) {
		if strings.Contains(strings.ToUpper(command[1]), "PASSWORD") {
			t.Errorf("the command %s tells it to whoever lists processes", command[1])
		}
	}
}

// TestImageHoldsTheCommandAlone and runs as nobody in particular.
func TestImageHoldsTheCommandAlone(t *testing.T) {
	text := rootFile(t, "Dockerfile")
	_, last, _ := strings.Cut(text, "\nFROM scratch\n")
	for _, want := range []string{"COPY --from=build /partnergraph /partnergraph", "USER 65532:65532", `ENTRYPOINT ["/partnergraph"]`} {
		if !strings.Contains(last, want) {
			t.Errorf("the last stage does not say %s", want)
		}
	}
	if !strings.Contains(text, "CGO_ENABLED=0 go build -trimpath") {
		t.Error("the program is not built to stand alone")
	}
	for _, secret := range []string{"/.env\n", "/data/\n"} {
		if !strings.Contains(rootFile(t, ".dockerignore"), secret) || !strings.Contains(rootFile(t, ".gitignore"), secret) {
			t.Errorf("%q could come into an image or a commit", secret)
		}
	}
}
