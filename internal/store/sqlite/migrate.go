package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"slices"
	"strconv"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations holds the text of each numbered migration, the first at 0.
var migrations = readMigrations()

func readMigrations() []string {
	entries, err := migrationFiles.ReadDir("migrations")
	if err != nil {
		panic(err) // embedded: cannot fail
	}
	names := make([]string, 0, len(entries))
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	slices.Sort(names)
	texts := make([]string, len(names))
	for i, name := range names {
		text, err := migrationFiles.ReadFile("migrations/" + name)
		if err != nil {
			panic(err)
		}
		texts[i] = string(text)
	}
	return texts
}

// migrate brings the schema up to date, in one transaction: a new file is whole from the moment in which others see whose it is.
func migrate(ctx context.Context, conn *sql.Conn) error {
	version, err := versionOf(ctx, conn)
	if err != nil || version == len(migrations) {
		return err
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return fail(err)
	}
	defer func() { _ = tx.Rollback() }()
	// Read again under the lock: another process may have opened the same new file.
	if version, err = versionOf(ctx, tx); err != nil {
		return err
	}
	for i := version; i < len(migrations); i++ {
		if err := applyMigration(ctx, tx, i); err != nil {
			return fmt.Errorf("migration %d: %w", i+1, err)
		}
	}
	return fail(tx.Commit())
}

// versionOf is the number of migrations that a file has had; a file of a newer program is refused.
func versionOf(ctx context.Context, from interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}) (version int, err error) {
	if err := from.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, fail(err)
	}
	if version > len(migrations) {
		return 0, newer(version)
	}
	return version, nil
}

func applyMigration(ctx context.Context, tx *sql.Tx, i int) error {
	for _, statement := range []string{
		migrations[i],
		"PRAGMA application_id = " + strconv.Itoa(applicationID),
		"PRAGMA user_version = " + strconv.Itoa(i+1),
	} {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fail(err)
		}
	}
	return nil
}
