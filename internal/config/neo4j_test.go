package config_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/config"
)

const secret = "s3cret-Pass-word"

// environment sets all variables of Neo4j, in the order of the type.
func environment(t *testing.T, uri, username, password, database string) {
	t.Helper()
	t.Setenv(config.Neo4jURI, uri)
	t.Setenv(config.Neo4jUsername, username)
	t.Setenv(config.Neo4jPassword, password)
	t.Setenv(config.Neo4jDatabase, database)
}

func TestReadNeo4j(t *testing.T) {
	for name, c := range map[string]struct{ given, want config.Neo4j }{
		"nothing":            {},
		"all but where":      {given: config.Neo4j{Username: "u", Password: secret, Database: "d"}},
		"everything":         {config.Neo4j{"bolt://h:1", "u", secret, "d"}, config.Neo4j{"bolt://h:1", "u", secret, "d"}},
		"the usual database": {config.Neo4j{"bolt://h:1", "u", secret, ""}, config.Neo4j{"bolt://h:1", "u", secret, "neo4j"}},
		"nobody":             {config.Neo4j{URI: "bolt://h:1"}, config.Neo4j{URI: "bolt://h:1", Database: "neo4j"}},
		"a line end":         {config.Neo4j{URI: " bolt://h:1\n"}, config.Neo4j{URI: "bolt://h:1", Database: "neo4j"}},
	} {
		environment(t, c.given.URI, c.given.Username, c.given.Password, c.given.Database)
		if got, err := config.ReadNeo4j(); err != nil || got != c.want {
			t.Errorf("%s: %v, %v; want %v", name, got, err, c.want)
		}
	}
}

func TestHalfOfAnAccount(t *testing.T) {
	for missing, c := range map[string]config.Neo4j{
		config.Neo4jUsername: {URI: "bolt://h:1", Password: secret},
		config.Neo4jPassword: {URI: "bolt://h:1", Username: "u"},
	} {
		environment(t, c.URI, c.Username, c.Password, "")
		_, err := config.ReadNeo4j()
		if err == nil || !strings.Contains(err.Error(), missing+" is not; set both") || strings.Contains(err.Error(), secret) {
			t.Errorf("without %s: %v", missing, err)
		}
	}
}

// TestThePasswordIsNotTold, however a Neo4j is printed or logged.
func TestThePasswordIsNotTold(t *testing.T) {
	n := config.Neo4j{URI: "neo4j+s://u:" + secret + "@h:1", Username: "u", Password: secret, Database: "d"}
	var log bytes.Buffer
	slog.New(slog.NewJSONHandler(&log, nil)).Info("the network is here", "store", n)
	slog.New(slog.NewTextHandler(&log, nil)).Info("the network is here", "store", n)
	for _, text := range []string{n.String(), fmt.Sprint(n), fmt.Sprintf("%v %+v %#v %s", n, n, n, n), fmt.Sprint([]config.Neo4j{n}), log.String()} {
		if strings.Contains(text, secret) || !strings.Contains(text, "h:1") {
			t.Errorf("printed as %s", text)
		}
	}
	if n.URI = "bolt://" + secret + ":\x00"; strings.Contains(n.String(), secret) {
		t.Errorf("printed as %s", n)
	}
}
