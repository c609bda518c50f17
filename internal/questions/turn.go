package questions

import "context"

// AtOnce bounds how many questions that keep a processor busy are answered at once; 0 bounds nothing. Where the store is
// embedded they are answered in this process: one less than it has processors leaves one for light questions.
func (s *Service) AtOnce(n int) *Service {
	s.turns = nil
	if n > 0 {
		s.turns = make(chan struct{}, n)
	}
	return s
}

// turn waits for a turn, until the context ends. done gives it back.
func (s *Service) turn(ctx context.Context) (done func(), err error) {
	if s.turns == nil {
		return func() {}, nil
	}
	select {
	case s.turns <- struct{}{}:
		return func() { <-s.turns }, nil
	case <-ctx.Done():
		return nil, Translate(ctx.Err())
	}
}
