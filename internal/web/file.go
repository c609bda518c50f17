package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// The types of what a build may hold, by the end of the name. Those of the machine may be others.
var mediaTypes = map[string]string{
	".css": "text/css; charset=utf-8", ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8", ".txt": "text/plain; charset=utf-8",
	".png": "image/png", ".svg": "image/svg+xml",
}

// representation is a file as it travels.
type representation struct {
	encoding string // "" or gzip
	etag     string
	body     []byte
}

// file is a file of the build.
type file struct {
	mediaType    string
	plain, small representation // small is plain where gzip gains nothing
}

// newFile reads the type of a file from its name. One that has no type here is an error: a browser
// must not guess.
func newFile(name string, body []byte) (*file, error) {
	mediaType, ok := mediaTypes[path.Ext(name)]
	if !ok {
		return nil, fmt.Errorf("%s: files of this kind are not served; give the kind a type in internal/web/file.go", name)
	}
	sum := sha256.Sum256(body)
	tag := hex.EncodeToString(sum[:16])
	f := &file{mediaType: mediaType, plain: representation{etag: `"` + tag + `"`, body: body}}
	f.small = f.plain
	if zipped := compressed(body); len(zipped) < len(body) {
		f.small = representation{encoding: "gzip", etag: `"` + tag + `-gzip"`, body: zipped}
	}
	return f, nil
}

func compressed(body []byte) []byte {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err == nil {
		_, _ = w.Write(body) // neither fails: they write to memory
		_ = w.Close()
	}
	return out.Bytes()
}

// serve answers with the file. Browsers keep it and ask whether it is still the same: names are fixed,
// so that a copy that is not asked for would outlive the build it belongs to.
func (f *file) serve(w http.ResponseWriter, r *http.Request) {
	chosen := f.choose(r)
	h := w.Header()
	h.Set("Cache-Control", "no-cache")
	h.Set("ETag", chosen.etag)
	h.Add("Vary", "Accept-Encoding")
	if holds(r.Header.Values("If-None-Match"), chosen.etag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	f.write(w, r, chosen, http.StatusOK)
}

// missing answers with the file that what was asked for is not there.
func (f *file) missing(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Add("Vary", "Accept, Accept-Encoding")
	f.write(w, r, f.choose(r), http.StatusNotFound)
}

func (f *file) write(w http.ResponseWriter, r *http.Request, chosen representation, status int) {
	h := w.Header()
	h.Set("Content-Type", f.mediaType)
	h.Set("Content-Length", strconv.Itoa(len(chosen.body)))
	if chosen.encoding != "" {
		h.Set("Content-Encoding", chosen.encoding)
	}
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(chosen.body)
	}
}

func (f *file) choose(r *http.Request) representation {
	if f.small.encoding != "" && accepts(r.Header.Values("Accept-Encoding"), f.small.encoding) {
		return f.small
	}
	return f.plain
}

// accepts tells whether a header that lists what a client takes, with weights, has this. What "*"
// stands for is taken for no: no browser sends it.
func accepts(header []string, what string) bool {
	for _, item := range items(header) {
		value, parameters, err := mime.ParseMediaType(item)
		if err != nil || value != what {
			continue
		}
		weight, err := strconv.ParseFloat(parameters["q"], 64)
		return parameters["q"] == "" || err == nil && weight > 0
	}
	return false
}

// holds tells whether a list of entity tags has this one. Weak ones count as the same.
func holds(header []string, tag string) bool {
	for _, item := range items(header) {
		if item == "*" || strings.TrimPrefix(item, "W/") == tag {
			return true
		}
	}
	return false
}

// items are the members of a list that may stand in several header lines.
func items(header []string) (all []string) {
	for _, line := range header {
		for item := range strings.SplitSeq(line, ",") {
			all = append(all, strings.TrimSpace(item))
		}
	}
	return all
}
