package sqlite

// Readers tells how many views are open, and how many may be at once.
func (s *Store) Readers() (inUse, most int) {
	most = cap(s.readers)
	return most - len(s.readers) - len(s.unused), most
}
