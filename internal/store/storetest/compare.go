package storetest

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/store"
)

// differ asks two views the same and says where the answers differ; nothing
// where they agree.
func differ(ctx context.Context, got, want store.View, q question) string {
	g, gotErr := ask(ctx, got, q)
	w, wantErr := ask(ctx, want, q)
	if gotErr != nil || wantErr != nil {
		return fmt.Sprintf("store: %v; oracle: %v", gotErr, wantErr)
	}
	return difference(g.lines(q), w.lines(q))
}

// around is how many lines are shown on each side of the first difference.
const around = 6

// difference shows the lines around the first that differs.
func difference(got, want []string) string {
	if slices.Equal(got, want) {
		return ""
	}
	at := 0
	for at < min(len(got), len(want)) && got[at] == want[at] {
		at++
	}
	var b strings.Builder
	for _, line := range got[max(0, at-around):at] {
		b.WriteString("          " + line + "\n")
	}
	for _, line := range got[at:min(len(got), at+around)] {
		b.WriteString("  store:  " + line + "\n")
	}
	for _, line := range want[at:min(len(want), at+around)] {
		b.WriteString("  oracle: " + line + "\n")
	}
	return b.String()
}
