package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// tokenVariable begins the names of the variables in which the command finds tokens, by role.
const tokenVariable = "PARTNERGRAPH_TOKEN_"

// roles are those that get a token.
var roles = []string{"ANALYST", "COORDINATOR", "ADMIN"}

// prepare makes contact points and tokens where people must sign in, and says where the command finds the tokens.
func (n *network) prepare(ctx context.Context) (environment []string, err error) {
	if !n.guarded {
		return nil, nil
	}
	if err := n.addContacts(ctx); err != nil {
		return nil, err
	}
	for _, role := range roles {
		token, err := n.run(ctx, "token", "create", "--role", role, "--label", "Test "+strings.ToLower(role))
		if err != nil {
			return nil, err
		}
		environment = append(environment, tokenVariable+role+"="+strings.TrimSpace(token))
	}
	return environment, nil
}

// run runs a subcommand of two words, with what it names, on the store.
func (n *network) run(ctx context.Context, args ...string) (string, error) {
	return output(ctx, "", n.environment(), n.program, append(args, n.place()...)...)
}

// addContacts puts contact points in, and sets their bases.
func (n *network) addContacts(ctx context.Context) error {
	people, err := idsIn(filepath.Join(n.generated(), "people.csv"))
	if err != nil {
		return err
	}
	organisations, err := idsIn(filepath.Join(n.generated(), "organisations.csv"))
	if err != nil {
		return err
	}
	sources, err := idsIn(filepath.Join(n.generated(), "sources.csv"))
	if err != nil {
		return err
	}
	points := madeUp(people, organisations)
	table := filepath.Join(n.work, "contact_points.csv")
	if err := writeContacts(table, points, sources[len(sources)-1]); err != nil {
		return err
	}
	if _, err := n.run(ctx, "contact", "import", table); err != nil {
		return err
	}
	for _, p := range points {
		for _, b := range p.bases {
			if _, err := n.run(ctx, "contact", "allow", p.id, "--purpose", b.purpose, "--ground", b.ground, "--scope", b.scope,
				"--evidence", "made up for a test"); err != nil {
				return err
			}
		}
	}
	return nil
}

// idsIn are the ids of a table of nodes, of which there is one at least.
func idsIn(table string) (ids []string, err error) {
	file, err := os.Open(table) // #nosec G304 -- the stage made it
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return nil, err
	}
	if len(rows) < 2 || rows[0][0] != "id" {
		return nil, fmt.Errorf("%s is no table of nodes", filepath.Base(table))
	}
	for _, row := range rows[1:] {
		ids = append(ids, row[0])
	}
	return ids, nil
}

// point is a contact point that leads to nobody: its domain is reserved for examples, and its number for fiction.
type point struct {
	id, holder, kind, medium, value string
	bases                           []basis
}

type basis struct{ purpose, ground, scope string }

var (
	agreed    = basis{"JOB_SHADOWING", "CONSENT", "COORDINATOR"}
	forVisits = basis{"VISIT", "LEGITIMATE_INTEREST", "COORDINATOR"}
	everybody = basis{"JOB_SHADOWING", "NOT_PERSONAL", "PUBLIC"}
)

// A process sets each basis: these are enough to find some on every page.
const (
	mostPeople        = 60
	mostOrganisations = 24
)

// madeUp gives each second organisation an office, and each person an address: of four one agreed to two uses, two to one, and one to
// none. The first has a telephone, too, that nobody may use.
func madeUp(people, organisations []string) (points []point) {
	add := func(p point) {
		p.id = fmt.Sprintf("contact:test-%d", len(points))
		points = append(points, p)
	}
	for i, id := range organisations[:min(len(organisations), mostOrganisations)] {
		if i%2 == 0 {
			add(point{holder: id, kind: "FUNCTIONAL", medium: "EMAIL", value: fmt.Sprintf("office-%d@test-data.example", i), bases: []basis{everybody}})
		}
	}
	for i, id := range people[:min(len(people), mostPeople)] {
		bases := [][]basis{{agreed, forVisits}, {agreed}, {agreed}, nil}[i%4]
		add(point{holder: id, kind: "PERSONAL", medium: "EMAIL", value: fmt.Sprintf("person-%d@test-data.example", i), bases: bases})
		if i == 0 {
			add(point{holder: id, kind: "PERSONAL", medium: "TELEPHONE", value: "+33 5 36 49 00 01"})
		}
	}
	return points
}

func writeContacts(table string, points []point, source string) error {
	var text strings.Builder
	w := csv.NewWriter(&text)
	rows := [][]string{{"id", "holder", "kind", "medium", "value", "source", "since", "until"}}
	for _, p := range points {
		rows = append(rows, []string{p.id, p.holder, p.kind, p.medium, p.value, source, "", ""})
	}
	if err := w.WriteAll(rows); err != nil {
		return err
	}
	return os.WriteFile(table, []byte(text.String()), 0o600)
}
