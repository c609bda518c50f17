package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/partnergraph/partnergraph/internal/store/sqlite"
)

// backup writes a copy of the embedded store into a new file, also while a service runs.
func backup(ctx context.Context, t terminal, args []string) error {
	f := flags("backup")
	data := dataFlag(f)
	if err := parse(f, args, 1); err != nil {
		return err
	}
	if f.NArg() != 1 {
		return calledWrongly("name the new file to write the copy to")
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	if where.shared() {
		return errors.New("backup copies an embedded store, and the network is in Neo4j: copy it with neo4j-admin database dump or backup (docs/operations.md)")
	}
	c, err := backupTo(ctx, dataFile(where.folder), f.Arg(0))
	if err != nil {
		return fmt.Errorf("no backup was made: %w", err)
	}
	_, err = fmt.Fprintf(t.out, "backup of revision %d: %s\n%s, proven whole\n", c.Revision, f.Arg(0), holdings(c))
	return err
}

// holdings says what a file holds.
func holdings(c sqlite.Copy) string {
	return fmt.Sprintf("%d nodes, %d ties, %d contact points, %d records of the audit log, %d bytes", c.Nodes, c.Ties, c.Contacts, c.Records, c.Bytes)
}

// backupTo writes beside the file and gives it its name when it is proven: what has the name is whole. It takes no other file's name.
func backupTo(ctx context.Context, from, to string) (c sqlite.Copy, err error) {
	unfinished, err := beside(to)
	if err != nil {
		return c, err
	}
	defer func() { _ = os.Remove(unfinished.Name()) }()
	if err := unfinished.Close(); err != nil {
		return c, err
	}
	if c, err = sqlite.Backup(ctx, from, unfinished.Name()); err != nil {
		return c, fmt.Errorf("%s: %w", from, err)
	}
	if err := giveName(unfinished.Name(), to); err != nil {
		return c, err
	}
	return c, syncFolder(filepath.Dir(to))
}

// syncFolder waits until the disk has the names of a folder.
func syncFolder(dir string) error {
	folder, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
