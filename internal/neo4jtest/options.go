package neo4jtest

import (
	"maps"
	"slices"
	"strings"
)

// Options says what kind of server is wanted. The zero value is the server for tests:
// small, and quick to start.
type Options struct {
	// Heap and PageCache are sizes as Java and Neo4j write them; empty: 1g and 256m.
	Heap, PageCache string
	// Settings are set in Neo4j's configuration, over those that are chosen here.
	Settings map[string]string
	// Measured starts Java as a Neo4j in service does, with its full compiler and its
	// collector: slower to start, faster in the long run.
	Measured bool
}

func (o Options) heap() string      { return orElse(o.Heap, "1g") }
func (o Options) pageCache() string { return orElse(o.PageCache, "256m") }

func orElse(value, other string) string {
	if value == "" {
		return other
	}
	return value
}

// configuration is the text of neo4j.conf.
func (o Options) configuration(address string) string {
	settings := map[string]string{
		"server.bolt.enabled":            "true",
		"server.bolt.listen_address":     address,
		"server.bolt.advertised_address": address,
		"server.http.enabled":            "false",
		"dbms.security.auth_enabled":     "true",
		"dbms.usage_report.enabled":      "false",
		"server.memory.pagecache.size":   o.pageCache(),
		// Else each stop waits 10 s, lest somebody connect while the server goes.
		"internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
	}
	if !o.Measured {
		// Each test brings another network: plans stay good enough, and to plan again takes longer than to answer.
		settings["dbms.cypher.min_replan_interval"] = "1h"
	}
	maps.Copy(settings, o.Settings)
	var text strings.Builder
	for _, name := range slices.Sorted(maps.Keys(settings)) {
		text.WriteString(name + "=" + settings[name] + "\n")
	}
	return text.String()
}

// java are the arguments to Java, up to those of the launcher.
func (o Options) java(c cache) []string {
	args := []string{"-Xmx" + o.heap(), "-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr"}
	args = append(args, o.tuning()...)
	if exists(c.archive()) {
		args = append(args, "-XX:SharedArchiveFile="+c.archive())
	}
	return append(args, "-cp", c.jars()+"/*")
}

// Long says that the tests of this process ask a server for minutes: a TestMain sets it before Main.
var Long bool

// tuning is how Java compiles and collects. A server for tests lives for seconds: what its quick compiler
// and simple collector save at the start, they lose again only where tests are Long.
func (o Options) tuning() []string {
	switch {
	case !o.Measured && Long:
		return []string{"-XX:+UseSerialGC"}
	case !o.Measured:
		return []string{"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"}
	}
	return []string{
		// As Neo4j's own neo4j.conf has them.
		"-XX:+UseG1GC", "-XX:-OmitStackTraceInFastThrow", "-XX:+DisableExplicitGC",
		"-XX:+UnlockExperimentalVMOptions", "-XX:+TrustFinalNonStaticFields",
		"-Djdk.nio.maxCachedBufferSize=1024", "-Dio.netty.tryReflectionSetAccessible=true",
		"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
	}
}
