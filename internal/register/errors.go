package register

import (
	"errors"
	"fmt"
	"time"
)

// Why something is not done. Their texts are for people.
var (
	// ErrNotFound: there is no such contact point or person, or none of which the viewer may know.
	ErrNotFound = errors.New("there is none with this id")
	// ErrNoBasis: no basis covers the purpose, for this role, at this moment.
	ErrNoBasis = errors.New("no basis covers this purpose now: an administrator sets one")
	// ErrFunctional: the value of a FUNCTIONAL contact point is shown without revealing.
	ErrFunctional = errors.New("this contact point leads to no single person: its value is shown without revealing")
	// ErrRefused: a rule of the register does not allow it; the text behind it says which.
	ErrRefused = errors.New("refused")
	// ErrNoLedger: nobody is forgotten where it could not be remembered that she was.
	ErrNoLedger = errors.New("there is no place for the ledger of the forgotten: without it a later import or an old backup would bring the person back")
)

// wrongLedger is an ErrNoLedger that says what is wrong with the one that is there.
type wrongLedger string

func (w wrongLedger) Error() string { return string(w) }

// Unwrap makes it an ErrNoLedger.
func (wrongLedger) Unwrap() error { return ErrNoLedger }

// TooMany is the answer to who has revealed as much as is allowed.
type TooMany struct {
	After time.Duration // how long to wait
}

// Error says how long to wait.
func (t *TooMany) Error() string {
	return fmt.Sprintf("at most %d contact points are revealed an hour and %d a day: the next in %v",
		RevealsAnHour, RevealsADay, t.After.Round(time.Second))
}

func refused(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrRefused, fmt.Sprintf(format, args...))
}
