package neo4j

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// schemaVersion is the version of the schema that this program knows.
const schemaVersion = len(migrations)

// migrations bring a database from each version of the schema to the next: the first an empty one to version 1.
// Each may be taken again where it broke off. The last makes what the register got when it had been made already.
var migrations = [...]func(context.Context, *Store) error{makeFirst, markIntroductions, makeRegister, makeRegister}

// prepare makes the schema or brings it up to date. It looks before it writes: what is not a network of
// this program, or is one that it does not understand, stays as it is.
func (s *Store) prepare(ctx context.Context) error {
	version, err := s.schema(ctx)
	if err != nil {
		return err
	}
	for version < schemaVersion {
		if err := migrations[version](ctx, s); err != nil {
			return err
		}
		if err := s.raise(ctx, version+1); err != nil {
			return err
		}
		if version, err = s.schema(ctx); err != nil { // another process may have come further
			return err
		}
	}
	return nil
}

// raise writes down that the schema has a version. It takes none back: another process may have come further meanwhile,
// and have begun to write.
func (s *Store) raise(ctx context.Context, version int) error {
	const text = "MERGE (meta:Meta {product: 'partnergraph'}) ON CREATE SET meta.revision = 0, meta.nextKey = 1\nWITH meta\n" +
		lockText + "WHERE coalesce(meta.schema, 0) < $version SET meta.schema = $version"
	return s.alone(ctx, text, map[string]any{"version": version, "lock": ""}, nothing)
}

// schema reads the version of the schema: 0 of an empty database.
func (s *Store) schema(ctx context.Context) (version int, err error) {
	const text = `OPTIONAL MATCH (meta:Meta {product: 'partnergraph'})
RETURN meta.schema, meta IS NULL AND EXISTS { MATCH (n) }`
	foreign := false
	err = (&view{store: s}).run(ctx, text, nil, func(values []any) error {
		c := &cursor{values: values}
		version, foreign = c.integer(), c.flag()
		return nil
	})
	switch {
	case err != nil:
		return 0, err
	case foreign:
		return 0, fmt.Errorf("%w: the database holds data of another program; it was left as it is: name another database", store.ErrForeign)
	case version > schemaVersion:
		return 0, newer(version)
	}
	return version, nil
}

func newer(version int) error {
	return fmt.Errorf("%w: the database has schema %d and this program knows up to %d; use a newer program; it was left as it is",
		store.ErrForeign, version, schemaVersion)
}

func older(version int) error {
	return fmt.Errorf("%w: while the program ran, the database went back to schema %d of an older program; it was left as it is: start the program again",
		store.ErrForeign, version)
}

func emptied() error {
	return fmt.Errorf("%w: the database was emptied while the program ran: start it again", store.ErrForeign)
}

// rule is a constraint or an index of the schema.
type rule struct {
	name, text string
	// loading tells whether a bulk load needs it: the others are away meanwhile.
	loading bool
}

// drop is the statement that takes the rule away.
func (r rule) drop() string {
	if strings.HasPrefix(r.text, "CREATE CONSTRAINT") {
		return "DROP CONSTRAINT " + r.name + " IF EXISTS"
	}
	return "DROP INDEX " + r.name + " IF EXISTS"
}

// rules are the constraints and indexes (docs/adr/0005).
var rules = slices.Concat(uniqueRules(), orderRules(), endRules(), wordRules(), registerRules())

// uniqueRules find what is named by id or key, and let nothing have the id of another.
func uniqueRules() []rule {
	rules := []rule{
		unique("meta_product", "(n:Meta)", "product", true), unique("entity_id", "(n:Entity)", "id", true),
		unique("word_word", "(n:Word)", "word", true), unique("organisation_key", "(n:Organisation)", "key", false),
		unique("evidence_id", "(n:Evidence)", "id", false), unique("number_id", "(n:Number)", "id", false),
	}
	for _, kind := range network.TieKinds {
		rules = append(rules, unique(strings.ToLower(string(kind))+"_id", "()-[n:"+string(kind)+"]-()", "id", false))
	}
	return rules
}

func unique(name, of, property string, loading bool) rule {
	return rule{name, "CREATE CONSTRAINT " + name + " IF NOT EXISTS FOR " + of + " REQUIRE n." + property + " IS UNIQUE", loading}
}

// orderRules serve lists in their orders.
func orderRules() []rule {
	var rules []rule
	for _, t := range network.EntityTypes {
		label := labelOf(t)
		for _, property := range []string{"sort", "tiesAll", "tiesPublic"} {
			rules = append(rules, indexed(strings.ToLower(label+"_"+property), "(n:"+label+")", property, "id"))
		}
	}
	return append(rules, indexed("event_up", "(n:Event)", "upDay", "id"), indexed("event_down", "(n:Event)", "downDay", "id"),
		indexed("event_country", "(n:Event)", "country", "upDay", "id"),
		indexed("event_country_short", "(n:Event)", "country", "shortDay", "id", "toDay", "fromDay"),
		indexed("event_country_long", "(n:Event)", "country", "longDay", "id", "toDay", "fromDay"))
}

// endRules find what names a node or tie by its id.
func endRules() []rule {
	return []rule{
		indexed("evidence_subject", "(n:Evidence)", "subject"), indexed("number_delegation", "(n:Number)", "delegation"),
		indexed("took_part_behalf", "()-[n:TOOK_PART_IN]-()", "onBehalfOf"),
		indexed("took_part_delegation", "()-[n:TOOK_PART_IN]-()", "delegation"), indexed("met_event", "()-[n:MET]-()", "event"),
	}
}

func indexed(name, of string, properties ...string) rule {
	return rule{name, "CREATE RANGE INDEX " + name + " IF NOT EXISTS FOR " + of + " ON (n." + strings.Join(properties, ", n.") + ")", false}
}

// wordRules find by words. They are folded already: the analyzer only parts them.
func wordRules() []rule {
	const options = " OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}"
	return []rule{
		{"names", "CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Entity) ON EACH [n.words]" + options, false},
		{"near", "CREATE FULLTEXT INDEX near IF NOT EXISTS FOR (n:Word) ON EACH [n.near]" + options, false},
	}
}

// indexPatience bounds the wait for indexes that are being filled.
const indexPatience = 4 * time.Hour

// makeFirst makes the constraints and indexes.
func makeFirst(ctx context.Context, s *Store) error {
	return s.make(ctx, rules)
}

// markIntroductions marks small events and hubs, under the lock of changes: another process may be further and make some. In a
// large network that may take longer than the question that came first has time: the next goes on where it ended.
func markIntroductions(ctx context.Context, s *Store) error {
	const text = "MATCH (e:Event) WHERE e.small IS NULL\nCALL (e) {\n" + lockText +
		"SET e.small = e.meets AND e.effective = $held AND e.n <= $size\n} IN TRANSACTIONS OF 2000 ROWS"
	params := map[string]any{"held": string(network.StatusHeld), "size": network.SmallSize, "lock": ""}
	if err := s.alone(ctx, text, params, nothing); err != nil {
		return err
	}
	return s.markHubs(ctx, false)
}

// registerRules find what stands beside the network. A load takes none of them away: it has no use for what it would win.
func registerRules() []rule {
	rules := []rule{
		unique("contact_id", "(n:ContactPoint)", "id", true), unique("credential_id", "(n:Credential)", "id", true),
		unique("audit_number", "(n:AuditRecord)", "number", true),
		indexed("credential_kind", "(n:Credential)", "kind", "id"),
		indexed("audit_actor", "(n:AuditRecord)", "actor", "number"), indexed("audit_subject", "(n:AuditRecord)", "subject", "number"),
		indexed("audit_done", "(n:AuditRecord)", "actor", "action", "at"),
	}
	for i := range rules {
		rules[i].loading = true
	}
	return rules
}

// makeRegister makes the constraints and indexes of the register that are not there. All others are there, unless a load has taken them away.
func makeRegister(ctx context.Context, s *Store) error {
	return s.make(ctx, registerRules())
}

// madeMeanwhile tells whether another process was faster to make a constraint or an index.
func madeMeanwhile(err error) bool {
	var said *neo4j.Neo4jError
	return errors.As(err, &said) && strings.HasPrefix(said.Code, "Neo.ClientError.Schema.") && strings.HasSuffix(said.Code, "AlreadyExists")
}

// make makes what is not there of the rules, all at once so that the rows are read once for all, and waits
// until they are of use.
func (s *Store) make(ctx context.Context, rules []rule) error {
	there := map[string]bool{}
	err := s.alone(ctx, "SHOW INDEXES YIELD name RETURN name", nil, func(values []any) error {
		there[(&cursor{values: values}).text()] = true
		return nil
	})
	if err != nil {
		return err
	}
	for _, r := range rules {
		if there[r.name] {
			continue
		}
		if err := s.alone(ctx, r.text, nil, nothing); err != nil && !madeMeanwhile(err) {
			return err
		}
	}
	return s.alone(ctx, "CALL db.awaitIndexes($seconds)", map[string]any{"seconds": int64(indexPatience.Seconds())}, nothing)
}
