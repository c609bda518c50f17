package sqlite

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/partnergraph/partnergraph/internal/store"
)

// applicationID stands in the header of our files: "PGrf".
const applicationID = 0x50477266

// headerSize is the part of a SQLite file that says whose it is.
const headerSize = 100

// inspect looks at a file without opening it as a database, so that a foreign
// or newer one stays untouched. exists is false where there is nothing yet.
func inspect(path string) (exists bool, err error) {
	file, err := os.Open(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return false, nil
	case err != nil:
		return false, fmt.Errorf("the data file cannot be opened: %w", err)
	}
	defer func() { _ = file.Close() }()
	header := make([]byte, headerSize)
	n, err := io.ReadFull(file, header)
	switch {
	case n == 0 && errors.Is(err, io.EOF):
		return false, nil
	case err != nil || string(header[:16]) != "SQLite format 3\x00":
		return true, fmt.Errorf("%w: the data file is not a database of this program; it was left as it is", store.ErrForeign)
	case binary.BigEndian.Uint32(header[68:]) != applicationID:
		return true, fmt.Errorf("%w: the data file is a database of another program; it was left as it is", store.ErrForeign)
	}
	if version := int(binary.BigEndian.Uint32(header[60:])); version > len(migrations) {
		return true, newer(version)
	}
	return true, nil
}

func newer(version int) error {
	return fmt.Errorf("%w: the data file has schema %d and this program knows up to %d; use a newer program; the file was left as it is",
		store.ErrForeign, version, len(migrations))
}
