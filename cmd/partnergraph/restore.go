package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/partnergraph/partnergraph/internal/config"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
)

// restoring is what the flags of restore say.
type restoring struct {
	where         place
	file          string
	replay        bool // of a store that others have restored: the ledger alone
	keepTokens    bool
	withoutLedger bool
	offline       bool
	keepOld       bool
}

// restore puts a backup in the place of the embedded store, without bringing back who was forgotten or who may no more.
func restore(ctx context.Context, t terminal, args []string) error {
	r, err := readRestoring(args)
	if err != nil {
		return err
	}
	if r.replay && !r.where.shared() {
		return fmt.Errorf("--replay is for a Neo4j that was restored, which "+config.Neo4jURI+" names, and this is the embedded store in %s: "+
			"put a copy of it in place with partnergraph restore FILE, which forgets again who was forgotten", r.where.folder)
	}
	if r.where.shared() && !r.replay {
		return errors.New("the network is in Neo4j: restore it with neo4j-admin (docs/operations.md), then run partnergraph restore --replay, so that who was forgotten stays so")
	}
	ledger, err := r.where.ledger()
	if err == nil && ledger == nil {
		err = errors.New("say in " + ledgerFolder + " in which folder the ledger of the forgotten stands")
	}
	if err != nil {
		return err
	}
	if r.replay {
		return withStore(ctx, r.where.openExisting, func(s store.Store) error {
			done, err := r.settle(ctx, s, nil, ledger)
			return errors.Join(err, done.say(t))
		})
	}
	return r.restore(ctx, t, ledger)
}

func readRestoring(args []string) (r restoring, err error) {
	f := flags("restore")
	data := dataFlag(f)
	f.BoolVar(&r.replay, "replay", false, "of a Neo4j that was restored: forget again who was forgotten")
	f.BoolVar(&r.keepTokens, "keep-tokens", false, "tokens of the backup hold although it is not known which were revoked since")
	f.BoolVar(&r.withoutLedger, "without-ledger", false, "restore although the ledger of the forgotten is missing")
	f.BoolVar(&r.offline, "offline", false, "no service has the folder open: it cannot be told of a damaged file")
	f.BoolVar(&r.keepOld, "keep-old", false, "leave the file that was replaced beside the new one")
	if err := parse(f, args, 1); err != nil {
		return r, err
	}
	switch {
	case r.replay && f.NArg() == 1:
		return r, calledWrongly("--replay is for a Neo4j that was restored, and reads no file: leave it out, or " + f.Arg(0))
	case !r.replay && f.NArg() == 0:
		return r, calledWrongly("name the backup to restore; for a Neo4j that was restored, --replay")
	}
	r.file = f.Arg(0)
	r.where, err = placeOf(f, *data)
	return r, err
}

// restore makes the new file ready beside the old one, and gives it the name when nothing is missing: at no moment does
// a service find a store in which somebody is back who was forgotten.
func (r restoring) restore(ctx context.Context, t terminal, ledger *register.Ledger) error {
	at := dataFile(r.where.folder)
	if err := r.alone(ctx, at); err != nil {
		return err
	}
	// A restore that was killed leaves its copy, with all who stand in it.
	for _, path := range filesIn(r.where.folder, restoringName) {
		_ = os.Remove(path)
	}
	fresh, c, err := r.copied(ctx)
	if err != nil {
		return fmt.Errorf("nothing was restored: %w", err)
	}
	defer remove(fresh)
	proven, err := os.Stat(fresh)
	if err != nil {
		return fmt.Errorf("nothing was restored: %w", err)
	}
	s, err := r.ready(ctx, fresh, at, ledger)
	if err != nil {
		return fmt.Errorf("nothing was restored: %w", err)
	}
	old := ""
	if err = unchanged(fresh, proven); err == nil {
		old, err = r.replace(ctx, at, fresh)
	}
	if err != nil {
		return fmt.Errorf("nothing was restored: %w", err)
	}
	stands, err := sqlite.Open(ctx, at)
	if err == nil {
		err = errors.Join(stands.Ready(ctx), stands.Close())
	}
	if err != nil {
		return fmt.Errorf("the backup stands in its place and cannot be opened; what it replaced is %s: %w", old, err)
	}
	if old != "" && !r.keepOld {
		remove(old)
	}
	_, err = fmt.Fprintf(t.out, "restored revision %d from %s: %s\n", c.Revision, r.file, holdings(c))
	if old != "" && r.keepOld {
		_, _ = fmt.Fprintf(t.out, "what it replaced is in %s; it holds persons whom nobody forgets there: remove it when you can\n", old)
	}
	return errors.Join(err, s.say(t))
}

// The beginnings of the names of a copy that is made ready, and of what stands behind the name of a file that was replaced.
const (
	restoringName = ".restoring-"
	replacedName  = ".replaced-"
)

// filesIn lists the files of a folder whose names begin so.
func filesIn(folder, name string) (paths []string) {
	entries, _ := os.ReadDir(folder) // a folder that is not there holds none
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), name) {
			paths = append(paths, filepath.Join(folder, entry.Name()))
		}
	}
	return paths
}

// unchanged refuses a copy that is not the file that was proven: another restore, at the same time, took it for one that was left.
func unchanged(fresh string, proven fs.FileInfo) error {
	is, err := os.Stat(fresh)
	if err == nil && !os.SameFile(is, proven) {
		err = errors.New("another restore runs in the same folder")
	}
	return err
}

// alone refuses where somebody else has the store open.
func (r restoring) alone(ctx context.Context, at string) error {
	if _, err := os.Lstat(at); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	held, err := sqlite.Hold(ctx, at)
	switch {
	case errors.Is(err, store.ErrUnavailable):
		return fmt.Errorf("a service or a command has %s open: stop it, and restore then", at)
	case errors.Is(err, store.ErrForeign) && r.offline:
		return nil
	case errors.Is(err, store.ErrForeign):
		return fmt.Errorf("%s is damaged or not ours, so it cannot be told whether a service has it open: stop the service, then restore with --offline (%w)", at, err)
	case err != nil:
		return fmt.Errorf("%s: %w", at, err)
	}
	held.Release()
	return nil
}

// copied copies the backup beside the store and proves the copy.
func (r restoring) copied(ctx context.Context) (path string, c sqlite.Copy, err error) {
	from, err := os.Open(r.file)
	if err != nil {
		return "", c, fmt.Errorf("the backup cannot be read: %s: %w", r.file, within(err))
	}
	defer func() { _ = from.Close() }()
	if info, err := from.Stat(); err == nil && info.IsDir() {
		return "", c, fmt.Errorf("%s is a folder, and a backup is a file; tables are for partnergraph import", r.file)
	}
	if err := os.MkdirAll(r.where.folder, 0o700); err != nil {
		return "", c, fmt.Errorf("the data folder %s cannot be made: %w", r.where.folder, within(err))
	}
	to, err := os.CreateTemp(r.where.folder, restoringName+"*.db")
	if err != nil {
		return "", c, fmt.Errorf("the data folder %s cannot be written: %w", r.where.folder, within(err))
	}
	_, err = io.Copy(to, from)
	if err = errors.Join(err, to.Sync(), to.Close()); err == nil {
		if c, err = sqlite.Verify(ctx, to.Name()); err != nil {
			err = fmt.Errorf("%s: %w", r.file, err)
		}
	}
	if err != nil {
		remove(to.Name())
	}
	return to.Name(), c, err
}

// ready brings a copy to where it may take the place of the old store.
func (r restoring) ready(ctx context.Context, fresh, at string, ledger *register.Ledger) (s settling, err error) {
	old, err := openOld(ctx, at)
	if err != nil {
		return s, err
	}
	if old != nil {
		defer func() { err = errors.Join(err, old.Close()) }()
	}
	copied, err := sqlite.Open(ctx, fresh)
	if err != nil {
		return s, err
	}
	s, err = r.settle(ctx, copied, old, ledger)
	if err = errors.Join(err, copied.Close()); err != nil {
		return s, err
	}
	_, err = sqlite.Verify(ctx, fresh)
	return s, err
}

// openOld opens the store that is to be replaced; nil where there is none, or none that can be read.
func openOld(ctx context.Context, at string) (store.Store, error) {
	if _, err := os.Lstat(at); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	s, err := sqlite.Open(ctx, at)
	switch {
	case errors.Is(err, store.ErrForeign):
		return nil, nil
	case err != nil:
		return nil, err
	}
	if err := s.Ready(ctx); err != nil { // an import into it was not finished
		return nil, s.Close()
	}
	return s, nil
}

// replace gives the new file the name of the old one, which stands beside it then.
func (r restoring) replace(ctx context.Context, at, fresh string) (old string, err error) {
	if _, err := os.Lstat(at); errors.Is(err, fs.ErrNotExist) {
		return "", errors.Join(os.Rename(fresh, at), syncFolder(r.where.folder))
	}
	held, err := sqlite.Hold(ctx, at)
	switch {
	case err == nil:
		defer held.Release()
	case !r.offline || !errors.Is(err, store.ErrForeign):
		return "", fmt.Errorf("%s: %w", at, err)
	}
	old = at + replacedName + time.Now().UTC().Format("20060102T150405Z")
	if err := os.Link(at, old); err != nil {
		return "", err
	}
	// The log of a file that could not be held belongs to it, and would spoil the new one.
	for i, beside := range sqlite.Beside(at) {
		if err := os.Rename(beside, sqlite.Beside(old)[i]); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
	}
	return old, errors.Join(os.Rename(fresh, at), syncFolder(r.where.folder))
}

// remove removes a data file with what stands beside it.
func remove(path string) {
	for _, p := range append(sqlite.Beside(path), path) {
		_ = os.Remove(p)
	}
}
