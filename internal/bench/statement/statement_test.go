package statement_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/partnergraph/partnergraph/internal/bench/statement"
)

// TestValues: whole numbers come out of JSON as integers, wherever they stand.
func TestValues(t *testing.T) {
	sent := []statement.Call{{Text: 2, Values: statement.Values{
		"n": int64(21), "x": 0.5, "none": nil, "word": "mot", "list": []any{int64(1), "a", []any{int64(2)}}, "rows": []any{map[string]any{"at": int64(0)}},
	}}}
	text, err := json.Marshal(sent)
	if err != nil {
		t.Fatal(err)
	}
	var got []statement.Call
	if err := json.Unmarshal(text, &got); err != nil || !reflect.DeepEqual(got, sent) {
		t.Errorf("%#v, %v", got, err)
	}
}
