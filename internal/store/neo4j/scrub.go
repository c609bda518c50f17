package neo4j

import "context"

// Scrub lets the server write back what it holds and give up the transaction logs that it need not keep, where it has a
// procedure for that which this user may call (the Enterprise Edition has); else it does both by itself, every fifteen
// minutes and when it is stopped (db.checkpoint). What else stays of deleted nodes is out of reach of a statement:
//
//   - Transaction logs keep values until they are removed. The server begins a new one when one is full
//     (db.tx_log.rotation.size, 256 MB by default) and removes old ones at a checkpoint, by db.tx_log.rotation.retention_policy
//     (2 days by default; "keep_none" removes them soonest). The one that is written to stays.
//   - The files of the store keep a deleted record, and the range indexes its entry, until another takes the place; the full-text
//     indexes keep the words of deleted nodes until they merge their segments. "neo4j-admin database copy" writes all of
//     them anew, of a database that is stopped, without its transaction logs.
//   - Backups and dumps keep what they held, and have to be rotated.
func (s *Store) Scrub(ctx context.Context) error {
	if err := s.reached(ctx); err != nil {
		return err
	}
	may := false
	err := s.alone(ctx, "SHOW PROCEDURES EXECUTABLE YIELD name WHERE name = 'db.checkpoint' RETURN name", nil, func([]any) error {
		may = true
		return nil
	})
	if err != nil || !may {
		return err
	}
	return s.alone(ctx, "CALL db.checkpoint()", nil, nothing)
}
