package web_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/dataset"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
)

// document is an operation that the page sends, as safelist.json has it under its hash.
type document struct{ Name, Text string }

func safelist(t *testing.T) map[string]document {
	t.Helper()
	var list map[string]document
	if err := json.Unmarshal([]byte(read(t, "dist/safelist.json")), &list); err != nil {
		t.Fatal(err)
	}
	if len(list) == 0 {
		t.Fatal("dist/safelist.json is empty: this test shows nothing")
	}
	return list
}

// TestSafelistIsWhatThePageSends: the files of src/operations, each under its hash.
func TestSafelistIsWhatThePageSends(t *testing.T) {
	list := safelist(t)
	files, err := filepath.Glob("src/operations/*.graphql")
	if err != nil || len(files) != len(list) {
		t.Errorf("%d documents, and %d files in src/operations, %v; %s", len(list), len(files), err, remedy)
	}
	for _, file := range files {
		text := read(t, file)
		want := document{strings.TrimSuffix(filepath.Base(file), ".graphql"), text}
		if got := list[hashOf(text)]; got != want {
			t.Errorf("%s: the safelist has %.60q under its hash; %s", file, got, remedy)
		}
	}
}

func schema(t *testing.T) *ast.Schema {
	t.Helper()
	s, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: read(t, "../../schema.graphqls")})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// mutations are the documents that change something: the page asks for them when somebody presses a button.
var mutations = []string{"RevealContact"}

// TestDocumentsFitTheContract: each is one operation, named as its file, that the contract allows.
func TestDocumentsFitTheContract(t *testing.T) {
	s := schema(t)
	for _, d := range safelist(t) {
		query, errs := gqlparser.LoadQueryWithRules(s, d.Text, nil)
		if len(errs) > 0 {
			t.Errorf("%s: %v", d.Name, errs)
			continue
		}
		want := ast.Query
		if slices.Contains(mutations, d.Name) {
			want = ast.Mutation
		}
		if len(query.Operations) != 1 || query.Operations[0].Name != d.Name || query.Operations[0].Operation != want {
			t.Errorf("%s.graphql must hold one %s, named %s", d.Name, want, d.Name)
		}
	}
}

// TestDocumentsAreAnswered: each is within the bounds of the service with as much as the page may ask, and has an answer.
func TestDocumentsAreAnswered(t *testing.T) {
	h, contract := graph.NewHandler(graph.Options{Store: curated(t)}), schema(t)
	for _, d := range safelist(t) {
		t.Run(d.Name, func(t *testing.T) {
			query, errs := gqlparser.LoadQueryWithRules(contract, d.Text, nil)
			if len(errs) > 0 {
				t.Fatal(errs)
			}
			variables := map[string]any{}
			for _, v := range query.Operations[0].VariableDefinitions {
				variables[v.Variable] = sampler{t, contract, d.Name}.of(v.Variable, v.Type)
			}
			status, body := answer(t, h, d.Text, variables)
			if status != http.StatusOK || strings.Contains(body, `"errors":`) || !strings.HasPrefix(body, `{"data":`) {
				t.Errorf("asked with %v: %d %.600s", variables, status, body)
			}
			if strings.HasPrefix(body, `{"data":{"node":null`) || strings.HasPrefix(body, `{"data":{"node":{}}`) {
				t.Errorf("asked with %v nothing is found: name a node that this document is about in subjects", variables)
			}
		})
	}
}

// curated is a store with the curated network, and a contact point of a person.
func curated(t *testing.T) store.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "network.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if _, err := changes.Import(t.Context(), s, dataset.Curated(), func(string, int, int) {}); err != nil {
		t.Fatal(err)
	}
	addContact(t, s)
	return s
}

// addContact adds a contact point that may be revealed.
func addContact(t *testing.T, s store.Store) {
	t.Helper()
	r := register.New(s, time.Now)
	point := network.ContactPoint{
		ID: contact, Holder: network.ID(subjects["Person"]), Kind: network.ContactPersonal, Medium: network.MediumEmail,
		Value: "nobody@test-data.example", Source: network.ID(subjects["Source"]),
	}
	if _, err := r.PutContacts(t.Context(), register.Local, []network.ContactPoint{point}, nil); err != nil {
		t.Fatal(err)
	}
	for _, purpose := range network.Purposes {
		basis := network.Basis{
			Purpose: purpose, Ground: network.GroundConsent, Scope: network.Coordinator, Evidence: "made up for a test", From: network.DayOfTime(time.Now()),
		}
		if _, err := r.SetBasis(t.Context(), register.Local, contact, basis); err != nil {
			t.Fatal(err)
		}
	}
}

func answer(t *testing.T, h http.Handler, query string, variables map[string]any) (status int, body string) {
	t.Helper()
	sent, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(string(sent)))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r.WithContext(graph.WithIdentity(r.Context(), graph.Identity{Viewer: network.Viewer{Access: network.Admin}, Actor: "local", Client: "local"})))
	return w.Code, w.Body.String()
}

// What the page may ask at most, by the name of the variable or input field.
var largest = map[string]int{"limit": 2000, "radius": 3, "first": 20, "steps": 6, "maxSteps": 6}

// Values of the contract's own scalars, and of texts.
var samples = map[string]any{
	"String": "toulouse", "Date": "2022-06-06", "CountryCode": "DK", "LanguageTag": "fr", "Boolean": true, "Float": 0.01,
}

// contact is a contact point that the test adds.
const contact network.ID = "contact:test"

// Nodes of the curated network: what the documents about one kind of node are asked of, and the two ends of others.
var (
	subjects = map[string]string{
		"Person": "person:01J978CGHY6BF866A9TP23HR3M", "Event": "event:copenhagen-2022", "Place": "place:copenhagen", "Topic": "topic:social-innovation",
		"RevealContact": string(contact), "Programme": "programme:erasmus-ess-2021-2027", "Source": "source:copenhagen-report",
	}
	here  = "organisation:toulouse-metropole"
	there = "organisation:disie"
)

// sampler makes values of types for the variables of a document.
type sampler struct {
	t        *testing.T
	schema   *ast.Schema
	document string
}

// of is a value of a type. What may be left out is, in input objects and where nothing is known of it.
func (s sampler) of(name string, want *ast.Type) any {
	s.t.Helper()
	if want.Elem != nil {
		if !want.NonNull {
			return nil
		}
		return []any{s.of(name, want.Elem)}
	}
	definition := s.schema.Types[want.Name()]
	switch known, ok := samples[want.Name()]; {
	case want.Name() == "Int" && largest[name] > 0:
		return largest[name]
	case !want.NonNull:
		return nil
	case want.Name() == "ID":
		return s.id(name)
	case ok:
		return known
	case definition.Kind == ast.Enum:
		return definition.EnumValues[0].Name
	case definition.Kind == ast.InputObject:
		return s.object(definition)
	}
	s.t.Fatalf("no sample of $%s: %s; give one in samples or largest", name, want)
	return nil
}

// object is an input object with the fields that it must have.
func (s sampler) object(definition *ast.Definition) any {
	value := map[string]any{}
	for _, field := range definition.Fields {
		if v := s.of(field.Name, field.Type); v != nil && field.DefaultValue == nil {
			value[field.Name] = v
		}
	}
	return value
}

// id is a node: the far end of a path is another than the near one.
func (s sampler) id(name string) string {
	if subject, ok := subjects[s.document]; ok {
		return subject
	}
	if slices.Contains([]string{"to", "b"}, name) {
		return there
	}
	return here
}
