-- Introductions (docs/adr/0007): which events are small, and which actors know too many to introduce anybody.
ALTER TABLE node ADD COLUMN small INTEGER NOT NULL DEFAULT 0; -- derived, of an event: network.Small
ALTER TABLE node ADD COLUMN hub INTEGER NOT NULL DEFAULT 0;   -- derived, of an actor: network.Hub

-- That of its event: a path looks at the presences of thousands of actors, and need not look at each event.
ALTER TABLE present ADD COLUMN small INTEGER NOT NULL DEFAULT 0;

-- Those who stand between no others are few.
CREATE INDEX actor_blocked ON node (key, type) WHERE hub = 1 OR kind = 'COLLECTIVE';

UPDATE node SET small = 1 WHERE type = 3 AND meets = 1 AND effective = 'HELD' AND n <= 50;
UPDATE present SET small = 1 WHERE event IN (SELECT key FROM node WHERE type = 3 AND small = 1);
-- Grouped, not actor by actor: a store that is being loaded has no indexes.
UPDATE node SET hub = 1 WHERE key IN (
  SELECT actor FROM (
    SELECT src AS actor FROM tie WHERE kind IN (1, 8)
    UNION ALL SELECT dst FROM tie WHERE kind IN (1, 8)
    UNION ALL SELECT actor FROM present WHERE small = 1
  ) GROUP BY actor HAVING count(*) > 100);
