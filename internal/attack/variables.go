package attack

import (
	"encoding/json"
	"strconv"
	"strings"
)

type variable struct {
	name, query string
	value       any
}

// variables are those whose variables are the attack.
func variables() []variable {
	const filter, ids, text = `query($v: TopicFilter) { topics(filter: $v) { totalCount } }`, `query($v: [ID!]!) { nodes(ids: $v) { id } }`, `query($v: String!) { search(text: $v) { totalCount } }`
	return []variable{
		{"a variable of many ids", ids, repeated("a", 16_000)},
		{"a variable of ids that are numbers", ids, repeated(1, 31_000)},
		{"a variable of lists in lists", ids, nested(5_000, func(in any) any { return []any{in} })},
		{"a variable of filters in filters", filter, nested(4_000, func(in any) any { return map[string]any{"not": in} })},
		{"a variable of many filters", filter, map[string]any{"or": repeated(map[string]any{"name": "a"}, 4_900)}},
		{"a variable with unknown fields", filter, unknown(4_500)},
		{"a variable of a long text", text, strings.Repeat("a", 64_000)},
		{"a variable of many words", text, strings.Repeat("a ", 32_000)},
		{"a variable of other scripts", text, strings.Repeat("ﷺ", 21_000)},
		{"a variable of marks upon a letter", text, "a" + strings.Repeat("\u0301", 31_000)},
		{"a variable of a long number", `query($v: Int) { topics(first: $v) { totalCount } }`, json.Number(strings.Repeat("9", 64_000))},
		{"a variable of a large exponent", `query($v: Float) { encounters(of: {}, minStrength: $v) { totalCount } }`, json.Number("1e" + strings.Repeat("9", 60_000))},
	}
}

func repeated(v any, n int) []any {
	all := make([]any, n)
	for i := range all {
		all[i] = v
	}
	return all
}

func nested(levels int, wrap func(any) any) any {
	v := any(map[string]any{})
	for range levels {
		v = wrap(v)
	}
	return v
}

func unknown(n int) map[string]any {
	all := map[string]any{}
	for i := range n {
		all["x"+strconv.Itoa(i)] = i
	}
	return all
}

// raw are bodies that are no request, or hardly one.
func raw() []Request {
	return []Request{
		{"JSON in JSON", strings.Repeat(`{"query":`, 7_000)},
		{"nothing but open lists", strings.Repeat(`[`, most)},
		{"a batch", `[` + strings.Repeat(`{"query":"{__typename}"},`, 2_500) + `{}]`},
		{"equal keys", `{` + strings.Repeat(`"query":"{__typename}",`, 2_800) + `"query":"{__typename}"}`},
		{"escapes", `{"query":"` + strings.Repeat(`\u0020`, 10_000) + `{__typename}"}`},
		{"extensions", `{"query":"{__typename}","extensions":` + strings.Repeat(`{"a":`, 9_000) + `1` + strings.Repeat(`}`, 9_000) + `}`},
		{"bytes that are no text", `{"query":"` + strings.Repeat("\xff", 60_000) + `"}`},
	}
}
