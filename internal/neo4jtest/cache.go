package neo4jtest

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
)

// Version is the Neo4j that is fetched, of the line with long support.
const Version = "5.26.28"

// FetchCommand fills the cache.
const FetchCommand = "go run ./internal/neo4jtest/fetch"

//go:embed Launcher.java
var launcherSource []byte

//go:embed pom.xml
var pom []byte

// cache is the folder of what Neo4j needs to run: a folder of jars, complete once it
// holds its marker, and beside them an archive that makes Java start faster.
type cache string

// findCache says where the cache of this version and launcher is, or would be.
func findCache() (cache, error) {
	parent := os.Getenv(CacheVariable)
	if parent == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return "", fmt.Errorf("nowhere to keep Neo4j (set %s): %w", CacheVariable, err)
		}
		parent = filepath.Join(user, "partnergraph")
	}
	parent, err := filepath.Abs(parent)
	if err != nil {
		return "", err
	}
	hash := sha256.Sum256(append(append([]byte(nil), pom...), launcherSource...))
	return cache(filepath.Join(parent, "neo4j-"+Version+"-"+hex.EncodeToString(hash[:4]))), nil
}

func (c cache) jars() string    { return filepath.Join(string(c), "lib") }
func (c cache) marker() string  { return filepath.Join(string(c), "complete") }
func (c cache) archive() string { return filepath.Join(string(c), "classes.jsa") }

// complete tells whether a server can be started from the cache.
func (c cache) complete() bool { return exists(c.marker()) }

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
