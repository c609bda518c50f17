// Command fetch brings the Neo4j that the tests run against, once, into a cache folder,
// and says where that is. It needs Maven and a JDK 17 or 21.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	folder, err := neo4jtest.Fetch(ctx, os.Stderr)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "fetch:", err)
		os.Exit(1)
	}
	fmt.Println(folder)
}
