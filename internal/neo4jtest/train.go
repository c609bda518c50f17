package neo4jtest

import (
	"context"
	"fmt"
	"io"
	"os"
)

// training is what a server does while Java notes which classes that takes: a little of
// what any test asks for.
var training = []string{
	"CREATE CONSTRAINT training IF NOT EXISTS FOR (n:Training) REQUIRE n.id IS UNIQUE",
	"CREATE INDEX training_name IF NOT EXISTS FOR (n:Training) ON (n.name)",
	"UNWIND range(1, 100) AS i MERGE (n:Training {id: i}) SET n += {name: toString(i), on: date()}",
	"MATCH (a:Training), (b:Training {id: a.id + 1}) MERGE (a)-[t:NEXT {since: a.id}]->(b)",
	"MATCH p = (a:Training {id: 1})-[:NEXT*1..3]->(b) RETURN p, b ORDER BY b.name LIMIT 5",
	"MATCH (a:Training) WHERE a.name STARTS WITH '1' OPTIONAL MATCH (a)-[t]->(b) WITH a, collect(b.id) AS next, count(t) AS ties RETURN a, next, ties",
	"MATCH p = shortestPath((a:Training {id: 1})-[:NEXT*..9]->(b:Training {id: 5})) RETURN length(p)",
	deleteInBatches,
}

// train makes the archive of classes, which halves the time that a server takes to
// start. Java writes it as it ends; under another name, lest half of it be taken for it.
func (c cache) train(ctx context.Context, log io.Writer) error {
	_, _ = fmt.Fprintln(log, "noting the classes that a server loads, for later ones to start faster")
	part := fmt.Sprintf("%s.%d", c.archive(), os.Getpid())
	defer func() { _ = os.Remove(part) }()

	server, err := launch(ctx, c, Options{}, "-XX:ArchiveClassesAtExit="+part)
	if err != nil {
		return err
	}
	defer server.Close()
	for _, text := range training {
		if err := server.run(ctx, text); err != nil {
			return err
		}
	}
	if err := server.Stop(ctx); err != nil {
		return err
	}
	return os.Rename(part, c.archive())
}
