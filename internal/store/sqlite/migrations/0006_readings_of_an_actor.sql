-- What an actor did of one kind, and when: how much somebody has revealed in a day is counted without reading what else was
-- written of them, and without trust in the order of a clock that may have been set back.
CREATE INDEX audit_done ON audit (actor, action, at);
