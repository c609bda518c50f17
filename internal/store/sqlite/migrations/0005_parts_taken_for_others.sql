-- What persons did on behalf of an organisation is found in the index alone: of hundreds that are compared, most of what
-- was done for them tells nothing of a candidate.
DROP INDEX IF EXISTS tie_behalf;
CREATE INDEX tie_behalf ON tie (behalf, kind, role, dst, personal, id) WHERE behalf IS NOT NULL;
