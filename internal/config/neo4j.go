package config

import (
	"cmp"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"strings"
)

// The variables that say which Neo4j holds the network, and who asks there. Without an
// address the network is in the embedded store; name and password are both empty where
// the server asks for none; the database is "neo4j" where none is named.
const (
	Neo4jURI      = "NEO4J_URI"
	Neo4jUsername = "NEO4J_USERNAME"
	Neo4jPassword = "NEO4J_PASSWORD"
	Neo4jDatabase = "NEO4J_DATABASE"
)

// Neo4j is a Neo4j that holds the network. Printed or logged, it tells its host and database alone.
type Neo4j struct{ URI, Username, Password, Database string }

// ReadNeo4j returns the Neo4j that the environment names; without a URI it names none. The form of
// the URI is the store's to judge.
func ReadNeo4j() (Neo4j, error) {
	n := Neo4j{
		URI: strings.TrimSpace(os.Getenv(Neo4jURI)), Username: os.Getenv(Neo4jUsername), Password: os.Getenv(Neo4jPassword),
		Database: cmp.Or(os.Getenv(Neo4jDatabase), "neo4j"),
	}
	switch {
	case n.URI == "":
		return Neo4j{}, nil
	case n.Username == "" && n.Password != "":
		return Neo4j{}, errors.New(Neo4jPassword + " is set and " + Neo4jUsername + " is not; set both (Neo4j's first user is neo4j)")
	case n.Username != "" && n.Password == "":
		return Neo4j{}, errors.New(Neo4jUsername + " is set and " + Neo4jPassword + " is not; set both, or neither where the server asks for none")
	}
	return n, nil
}

// Host is where the server is; empty where the URI cannot be read.
func (n Neo4j) Host() string {
	u, err := url.Parse(n.URI)
	if err != nil {
		return ""
	}
	return u.Host
}

// String names the server and the database.
func (n Neo4j) String() string { return fmt.Sprintf("Neo4j at %s, database %s", n.Host(), n.Database) }

// GoString is String: no form of printing tells the password.
func (n Neo4j) GoString() string { return n.String() }

// LogValue tells a log the server and the database.
func (n Neo4j) LogValue() slog.Value {
	return slog.GroupValue(slog.String("host", n.Host()), slog.String("database", n.Database))
}
