package graph

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"

	"github.com/partnergraph/partnergraph/internal/questions"
)

// Documents are those that are known beforehand, by the SHA-256 of their text: a request may name one instead of
// sending it, and a service may answer no other.
type Documents struct {
	texts map[string]string
	names map[string]string
}

// documentPrefix says by which hash a document is named.
const documentPrefix = "sha256:"

// DocumentID names a document.
func DocumentID(text string) string {
	sum := sha256.Sum256([]byte(text))
	return documentPrefix + fmt.Sprintf("%x", sum)
}

// Add adds a document. The name is for logs.
func (d *Documents) Add(name, text string) {
	if d.texts == nil {
		d.texts, d.names = map[string]string{}, map[string]string{}
	}
	id := DocumentID(text)
	d.texts[id], d.names[id] = text, name
}

// AddSafelist adds those of a list as the explorer's build writes it: by hash, each with its name and text. A hash that is not that of
// its text is an error.
func (d *Documents) AddSafelist(list []byte) error {
	var listed map[string]struct{ Name, Text string }
	if err := json.Unmarshal(list, &listed); err != nil {
		return fmt.Errorf("the list of documents cannot be read: %w", err)
	}
	for hash, one := range listed {
		if DocumentID(one.Text) != documentPrefix+hash {
			return fmt.Errorf("the list of documents names %s by a hash that is not its own", one.Name)
		}
		d.Add(one.Name, one.Text)
	}
	return nil
}

// AddFolder adds all files of a folder, and of folders in it, whose names end in .graphql. None is an error.
func (d *Documents) AddFolder(folder fs.FS) error {
	found := 0
	err := fs.WalkDir(folder, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".graphql") {
			return err
		}
		text, err := fs.ReadFile(folder, path)
		if err == nil {
			found++
			d.Add(strings.TrimSuffix(path, ".graphql"), string(text))
		}
		return err
	})
	if err == nil && found == 0 {
		return fmt.Errorf("no file ends in .graphql")
	}
	return err
}

// Names returns the names of the documents by their ids.
func (d *Documents) Names() map[string]string {
	if d == nil {
		return nil
	}
	return d.names
}

// text finds a document by its id.
func (d *Documents) text(id string) (text string, known bool) {
	if d == nil {
		return "", false
	}
	text, known = d.texts[strings.ToLower(id)]
	return text, known
}

// document returns the text that a request asks to run: the one that it sends, or the one that it names.
func (t *transport) document(s *sent) (text string, refused *questions.Error) {
	switch {
	case s.documentID == "" && s.query == "":
		return "", questions.BadInput("query", "must be given, and hold a query")
	case s.documentID != "" && s.query != "":
		return "", questions.BadInput("documentId", "names a document, and query sends one: leave one out")
	case s.documentID != "":
		if text, known := t.documents.text(s.documentID); known {
			return text, nil
		}
		if !t.trustedOnly {
			return "", questions.BadInput("documentId", "is not the id of a document that is known here: send the document as query")
		}
	case !t.trustedOnly:
		return s.query, nil
	default:
		if _, known := t.documents.text(DocumentID(s.query)); known {
			return s.query, nil
		}
	}
	return "", questions.Refuse(questions.Forbidden, "only known documents are answered here: ask who runs the service to add yours")
}
