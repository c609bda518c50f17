package questions

import (
	"context"
	"errors"
	"testing"
	"time"
)

// TestTurns: as many as may take a turn; who waits gives up with its context; a turn given back is the next one's.
func TestTurns(t *testing.T) {
	s := New(time.Now).AtOnce(1)
	done, err := s.turn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ended, stop := context.WithCancel(t.Context())
	stop()
	if _, err := s.turn(ended); err == nil {
		t.Error("two have the only turn")
	} else if own := (*Error)(nil); !errors.As(err, &own) || own.Code != Timeout {
		t.Errorf("who gave up waiting is told %v", err)
	}
	done()
	if done, err = s.turn(t.Context()); err != nil {
		t.Fatal(err)
	}
	done()
	for range 3 {
		if _, err := New(time.Now).turn(ended); err != nil {
			t.Errorf("where nothing is bounded, somebody waits: %v", err)
		}
	}
}
