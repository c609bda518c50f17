package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
)

// dataFlag adds the flag that says where the embedded store keeps its file.
func dataFlag(f *flag.FlagSet) *string {
	return f.String("data", "./data", "the folder of the embedded store")
}

func dataFile(folder string) string { return filepath.Join(folder, "partnergraph.db") }

// openStore opens the embedded store, making it where there is none.
func openStore(ctx context.Context, folder string) (store.Store, error) {
	s, err := sqlite.Open(ctx, dataFile(folder))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dataFile(folder), err)
	}
	return s, nil
}

// openExisting opens a store that must be there: reading commands make none.
func openExisting(ctx context.Context, folder string) (store.Store, error) {
	if _, err := os.Stat(dataFile(folder)); errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("there is no store in %s; serve or import makes one", folder)
	}
	return openStore(ctx, folder)
}
