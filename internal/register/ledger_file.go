package register

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"io"
	"os"
	"slices"
)

// makeKey makes the key of a ledger that has none; it stands whole on the disk, or not at all.
func (l *Ledger) makeKey() error {
	if l.key != nil {
		return nil
	}
	if err := os.MkdirAll(l.dir, 0o700); err != nil {
		return err
	}
	key := make([]byte, sha256.Size)
	_, _ = rand.Read(key) // which never fails
	unfinished, err := os.CreateTemp(l.dir, ".forgotten-*")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(unfinished.Name()) }()
	_, err = unfinished.Write(key)
	if err := errors.Join(err, unfinished.Sync(), unfinished.Close()); err != nil {
		return err
	}
	// A link, unlike a renaming, takes no other key's place.
	if err := os.Link(unfinished.Name(), l.path(ledgerKey)); err != nil {
		return err
	}
	l.key = key
	return l.syncFolder()
}

// append writes a line behind the others, and returns once the disk has it.
func (l *Ledger) append(line []byte) (err error) {
	file, err := os.OpenFile(l.path(ledgerEntries), os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if err := mend(file); err != nil {
		return err
	}
	if _, err := file.Write(append(slices.Clone(line), '\n')); err != nil {
		return err
	}
	return errors.Join(file.Sync(), l.syncFolder())
}

// mend ends a last line that was cut off in the middle: one that says all that it should gets its end, another goes, as
// nobody was forgotten by it.
func mend(file *os.File) error {
	text, err := io.ReadAll(file)
	if err != nil || len(text) == 0 || text[len(text)-1] == '\n' {
		return err
	}
	begin := bytes.LastIndexByte(text, '\n') + 1
	if json.Valid(text[begin:]) {
		_, err = file.WriteString("\n")
		return err
	}
	return file.Truncate(int64(begin))
}

// syncFolder makes that the names of new files outlive a loss of power.
func (l *Ledger) syncFolder() error {
	folder, err := os.Open(l.dir)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
