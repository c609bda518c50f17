package graph

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// The media types of an answer. The first carries its status in HTTP; the second is older, and says 200 of each query that was understood as one.
const (
	graphQLJSON = "application/graphql-response+json"
	plainJSON   = "application/json"
)

// mediaType returns the type in which a request wants its answer, or "" where it accepts neither. otherwise is the type
// for who accepts anything, or does not say.
func mediaType(r *http.Request, otherwise string) string {
	accepted := strings.Join(r.Header.Values("Accept"), ",")
	if strings.TrimSpace(accepted) == "" {
		return otherwise
	}
	quality := map[string]float64{graphQLJSON: -1, plainJSON: -1, "application/*": -1, "*/*": -1}
	for one := range strings.SplitSeq(accepted, ",") {
		name, parameters, err := mime.ParseMediaType(one)
		if _, known := quality[name]; err == nil && known && spoken(parameters["charset"]) {
			quality[name] = max(quality[name], qualityOf(parameters["q"]))
		}
	}
	anything := max(quality["application/*"], quality["*/*"])
	best, most := "", 0.0
	for _, name := range []string{graphQLJSON, plainJSON} {
		if q := quality[name]; q > most {
			best, most = name, q
		}
	}
	if anything > most {
		for _, name := range []string{otherwise, graphQLJSON, plainJSON} {
			if quality[name] != 0 { // 0 excludes a type
				return name
			}
		}
	}
	return best
}

func spoken(charset string) bool { return charset == "" || strings.EqualFold(charset, "utf-8") }

func qualityOf(text string) float64 {
	if text == "" {
		return 1
	}
	q, err := strconv.ParseFloat(text, 64)
	if err != nil || !(q >= 0 && q <= 1) {
		return 0
	}
	return q
}
