package sqlite

// Full lets a store believe that there is no room for another page, until restore is called.
func Full(s *Store) (restore func(), err error) {
	var most, now int
	if err := s.write.QueryRow("PRAGMA max_page_count").Scan(&most); err != nil {
		return nil, err
	}
	// SQLite takes no fewer than there are.
	err = s.write.QueryRow("PRAGMA max_page_count = 1").Scan(&now)
	return func() { _ = s.write.QueryRow("PRAGMA max_page_count = 4294967294").Scan(&now) }, err
}
