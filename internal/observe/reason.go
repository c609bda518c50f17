package observe

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"regexp"
	"slices"
	"strings"
	"syscall"

	"github.com/partnergraph/partnergraph/internal/store"
)

// told are errors whose text is always the same.
var told = []error{
	store.ErrUnavailable, store.ErrConflict, store.ErrTooCostly, store.ErrForeign, store.ErrUnfinished, errors.ErrUnsupported,
	context.DeadlineExceeded, context.Canceled, io.ErrUnexpectedEOF, io.EOF, net.ErrClosed, fs.ErrNotExist, fs.ErrPermission, fs.ErrExist,
}

// sqliteSays is what the primary codes of SQLite mean that those who run a service can do something about.
var sqliteSays = map[int]string{
	5: "the file is busy", 6: "a table is locked", 7: "no memory", 8: "the file cannot be written", 9: "interrupted", 10: "the disk failed", 11: "the file is damaged",
	13: "the disk is full", 14: "the file cannot be opened", 19: "a constraint", 26: "the file is no database",
}

// neo4jCode is the code that Neo4j gives an error.
var neo4jCode = regexp.MustCompile(`\bNeo\.[A-Za-z]+\.[A-Za-z]+\.[A-Za-z]+`)

// Reason tells an error by its kind: what the store says for people, codes of databases and of the system, where a connection
// was to lead, types. Its text is not told, for it may quote rows.
func Reason(err error) string {
	if err == nil {
		return ""
	}
	var parts []string
	add := func(part string) {
		if part != "" && !slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(p, part) }) {
			parts = append(parts, part)
		}
	}
	add(store.Said(err))
	for _, one := range told {
		if errors.Is(err, one) {
			add(one.Error())
		}
	}
	add(coded(err))
	add(dialled(err))
	if number := syscall.Errno(0); errors.As(err, &number) {
		add(number.Error())
	}
	if len(parts) == 0 {
		add(strings.Join(kinds(err), ": "))
	}
	return strings.Join(parts, "; ")
}

func coded(err error) string {
	var c interface{ Code() int }
	if errors.As(err, &c) {
		return strings.TrimSpace(fmt.Sprintf("code %d %s", c.Code(), sqliteSays[c.Code()&0xff]))
	}
	return neo4jCode.FindString(err.Error())
}

// dialled tells where a connection was to lead: that is a server of ours, while who asks us is not told.
func dialled(err error) string {
	o := (*net.OpError)(nil)
	if !errors.As(err, &o) {
		return ""
	}
	if o.Op == "dial" && o.Addr != nil {
		return "dial " + o.Net + " " + o.Addr.String()
	}
	return o.Op + " " + o.Net
}

// kinds lists the types of an error and of those that it wraps.
func kinds(err error) (types []string) {
	for err != nil {
		types = append(types, fmt.Sprintf("%T", err))
		if several, ok := err.(interface{ Unwrap() []error }); ok && len(several.Unwrap()) > 0 {
			err = several.Unwrap()[0]
			continue
		}
		err = errors.Unwrap(err)
	}
	return types
}
