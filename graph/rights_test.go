package graph_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
)

// asked are the types of the contract that have fields to be asked for.
func asked(s *ast.Schema) []*ast.Definition {
	return slices.DeleteFunc(own(s), func(def *ast.Definition) bool { return def.Kind != ast.Object && def.Kind != ast.Interface })
}

// Every field says who sees it: what would say nothing is for administrators alone.
func TestEveryFieldSaysWhoSeesIt(t *testing.T) {
	fields := 0
	for _, def := range asked(contract(t)) {
		for _, f := range def.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			fields++
			if f.Directives.ForName("visible") == nil {
				t.Errorf("%s.%s does not say who sees it: add @visible", def.Name, f.Name)
			}
		}
	}
	if got := len(graph.Fields()); got != fields {
		t.Errorf("graph.Fields lists %d fields of %d", got, fields)
	}
	t.Logf("TRUST P1 all %d fields of the contract say who sees them", fields)
}

// What refuses stands at the root: deeper, nothing is refused, for an answer is not to be torn apart.
func TestOnlyTheRootRefuses(t *testing.T) {
	refusing := 0
	for _, f := range graph.Fields() {
		if !f.Refuses {
			continue
		}
		refusing++
		if f.Type != "Query" && f.Type != "Mutation" {
			t.Errorf("%s.%s refuses", f.Type, f.Field)
		}
	}
	if refusing == 0 {
		t.Error("nothing refuses: this test shows nothing")
	}
}

// What is for a role is reached only over what is for it too, or gives nothing: a type of which all fields are for coordinators
// stands below fields that are for them.
func TestNobodyReachesMoreThanTheRoot(t *testing.T) {
	least := map[string]network.Access{}
	for _, f := range graph.Fields() {
		if known, ok := least[f.Type]; !ok || f.Access < known {
			least[f.Type] = f.Access
		}
	}
	schema := contract(t)
	for _, f := range graph.Fields() {
		to := schema.Types[f.Type].Fields.ForName(f.Field).Type.Name()
		if f.Access < least[to] && least[to] > network.Analyst {
			t.Errorf("%s.%s is for %s and leads to %s, which is for %s", f.Type, f.Field, f.Access, to, least[to])
		}
	}
}

const notPersonalFile = "testdata/not-personal.txt"

// textual are the scalars that hold words, names or days of somebody.
var textual = []string{"String", "ID", "URL", "EDTF", "Date", "DateTime"}

// Every text of the contract is personal data of a kind, or somebody has looked at it and found that it is not (see the file).
func TestEveryTextIsClassified(t *testing.T) {
	known := notPersonal(t)
	schema := contract(t)
	personal := 0
	for _, f := range graph.Fields() {
		name := f.Type + "." + f.Field
		if f.Category != "" {
			personal++
			if !slices.Contains(network.PersonalCategories, f.Category) {
				t.Errorf("%s holds personal data of the unknown kind %q", name, f.Category)
			}
			if known[name] {
				t.Errorf("%s is @personal, and %s says that it is not", name, notPersonalFile)
			}
			continue
		}
		if slices.Contains(textual, schema.Types[f.Type].Fields.ForName(f.Field).Type.Name()) && !known[name] {
			t.Errorf("%s: is it personal data? Say @personal(category:), or write it into %s", name, notPersonalFile)
		}
		delete(known, name)
	}
	for name := range known {
		t.Errorf("%s names %s, which is no field without @personal", notPersonalFile, name)
	}
	t.Logf("TRUST P1 %d fields are marked as personal data, %d texts were found not to be, 0 are unclassified", personal, len(notPersonal(t)))
}

// notPersonal reads the texts that are no personal data.
func notPersonal(t *testing.T) map[string]bool {
	t.Helper()
	text, err := os.ReadFile(notPersonalFile)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for line := range bytes.Lines(text) {
		name, _, _ := strings.Cut(strings.TrimSpace(string(line)), " ")
		if name != "" && name != "#" {
			out[name] = true
		}
	}
	return out
}

// Who has no right is refused before anything is read, under whatever alias and in whatever fragment; what @skip leaves out is not asked.
func TestRefusals(t *testing.T) {
	const log = `auditLog { nodes { number } }`
	const show = `mutation { revealContact(id: "contact:01J9BRC6WC4PNP0T6H2YNCKXFA", purpose: VISIT) { value } }`
	cases := []struct {
		access network.Access
		query  string
		code   string
	}{
		{network.Public, `{ ` + log + ` }`, "UNAUTHENTICATED"},
		{network.Analyst, `{ ` + log + ` }`, "FORBIDDEN"},
		{network.Public, `{ a: ` + log + ` }`, "UNAUTHENTICATED"},
		{network.Analyst, `{ status { revision } ... on Query { ...f } } fragment f on Query { x: ` + log + ` }`, "FORBIDDEN"},
		{network.Analyst, `query($no: Boolean = false) { status { revision } ` + strings.Replace(log, "auditLog", "auditLog @include(if: $no)", 1) + ` }`, ""},
		{network.Analyst, `query($no: Boolean = true) { status { revision } ` + strings.Replace(log, "auditLog", "auditLog @include(if: $no)", 1) + ` }`, "FORBIDDEN"},
		{network.Public, show, "UNAUTHENTICATED"},
		{network.Analyst, show, "FORBIDDEN"},
		{network.Analyst, strings.Replace(show, "revealContact", "a: revealContact", 1), "FORBIDDEN"},
		{network.Public, `{ viewer { access signedIn label canSignIn byProvider } }`, ""},
	}
	refused := 0
	for _, c := range cases {
		unread := &unreadStore{Store: curatedStore(t)}
		_, answer := ask(t, handler(t, func(o *graph.Options) { o.Store = unread }), c.access, request{Query: c.query})
		errs := errorsOf(t, answer)
		if c.code == "" {
			if len(errs) > 0 {
				t.Errorf("%s: %s", c.query, answer)
			}
			continue
		}
		refused++
		if len(errs) != 1 || errs[0].Extensions.Code != c.code || strings.Contains(answer, `"data"`) {
			t.Errorf("%s to %s: want %s alone: %s", c.query, c.access, c.code, answer)
		}
		if unread.views > 0 {
			t.Errorf("%s to %s: the store was asked", c.query, c.access)
		}
	}
	t.Logf("TRUST T3 %d of %d operations without the right were refused before anything was read", refused, refused)
}

// Who asks is told, whether or not there is a store.
func TestViewer(t *testing.T) {
	for access, want := range map[network.Access]string{
		network.Public:      `{"access":"PUBLIC","signedIn":false,"label":null,"canSignIn":true,"byProvider":false}`,
		network.Coordinator: `{"access":"COORDINATOR","signedIn":true,"label":"the token of the examples","canSignIn":true,"byProvider":false}`,
	} {
		_, answer := ask(t, handler(t), access, request{Query: `{ viewer { access signedIn label canSignIn byProvider } }`})
		if want := fmt.Sprintf(`{"data":{"viewer":%s},"extensions":{"revision":1}}`, want); strings.TrimSpace(answer) != want {
			t.Errorf("got %s", answer)
		}
	}
}
