package statement

import (
	"cmp"
	"os"
)

// The variables that name the server, as the service reads them.
const (
	uri      = "NEO4J_URI"
	username = "NEO4J_USERNAME"
	password = "NEO4J_PASSWORD" // #nosec G101 -- the name of a variable
	database = "NEO4J_DATABASE"
)

// Server is where the statements go.
type Server struct{ URI, Username, Password, Database string }

// FromEnvironment is the server that the environment names.
func FromEnvironment() Server {
	return Server{os.Getenv(uri), os.Getenv(username), os.Getenv(password), cmp.Or(os.Getenv(database), "neo4j")}
}

// Environment are the variables that name the server to a process.
func (s Server) Environment() []string {
	return []string{uri + "=" + s.URI, username + "=" + s.Username, password + "=" + s.Password, database + "=" + s.Database}
}
