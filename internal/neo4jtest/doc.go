// Package neo4jtest starts a real Neo4j Community on this machine, without Docker, for
// tests and benchmarks: its jars, run by the Java that is there, on 127.0.0.1 alone.
//
// What it runs lies in a cache folder, which this fills once, with Maven and a JDK:
//
//	go run ./internal/neo4jtest/fetch
//
// A test asks for Shared, one server per test process, which each test empties before
// it begins, or for one of its Own, which it may stop and kill. The package of such a
// test ends with Main:
//
//	func TestMain(m *testing.M) { os.Exit(neo4jtest.Main(m)) }
package neo4jtest

// The variables that the environment may set.
const (
	// CacheVariable moves the cache: the folder in which that of each version lies.
	CacheVariable = "PARTNERGRAPH_NEO4J_CACHE"
	// RequireVariable, if it is 1, makes a test that finds no Neo4j fail.
	RequireVariable = "PARTNERGRAPH_REQUIRE_NEO4J"

	// URIVariable and the three below it name a server that runs already, which Shared
	// then gives. Tests wipe its database.
	URIVariable      = "PARTNERGRAPH_TEST_NEO4J_URI"
	UsernameVariable = "PARTNERGRAPH_TEST_NEO4J_USERNAME"
	PasswordVariable = "PARTNERGRAPH_TEST_NEO4J_PASSWORD" // #nosec G101 -- the name of a variable
	DatabaseVariable = "PARTNERGRAPH_TEST_NEO4J_DATABASE"
)
