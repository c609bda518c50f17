-- The events of a country in a period are found in the index alone: most events of a country lie outside of the period.
DROP INDEX IF EXISTS event_by_country;
CREATE INDEX event_by_country ON node (country, up_day, id, from_day, to_day) WHERE type = 3;
