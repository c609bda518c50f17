package tables

import (
	"context"
	"reflect"
	"testing"
)

// FuzzTables puts any bytes in the place of any one table of a valid folder. Check
// must answer, Read must refuse or read; and where Check finds nothing, what is
// written of the rows must be read back as they were, and be as clean.
func FuzzTables(f *testing.F) {
	files := fileNames()
	for i, name := range files {
		f.Add(uint8(i), []byte(valid[name]))
	}
	f.Add(uint8(4), []byte("\xef\xbb\xbfid;name;description\r\ntopic:t;\"'=1 \"\"x\"\"\";'\ta\r\n;;\r\n"))
	f.Add(uint8(7), []byte("kind,value,node\nALIAS,''t,person:1\nALIAS,''t,person:1\n"))
	f.Add(uint8(25), []byte("subject,about,source,certainty,quote\nevent:v,names x,source:s,STATED,\"\"\"\"\n"))
	f.Add(uint8(26), []byte("revision\n7\n"))
	f.Add(uint8(4), []byte("id,name,changedAtRevision\ntopic:t,Reuse,1\n"))
	f.Fuzz(func(t *testing.T, file uint8, text []byte) {
		dir := valid.with(folder{files[int(file)%len(files)]: string(text)})
		summary, problems, err := Check(context.Background(), dir.fs(), nil)
		if err != nil {
			t.Fatalf("Check: %v", err)
		}
		rows, err := ReadAll(context.Background(), dir.fs())
		if len(problems) > 0 {
			if problems.Error() == "" {
				t.Error("a problem says nothing")
			}
			return
		}
		if err != nil {
			t.Fatalf("Check finds nothing, Read: %v", err)
		}
		copied := exported(t, rows, max(summary.Revision, 1)).fs()
		if again := readAll(t, copied); !reflect.DeepEqual(again, rows) {
			t.Errorf("read back\n%+v\nwant\n%+v", again, rows)
		}
		if problems := check(t, copied, nil); len(problems) > 0 {
			t.Errorf("what was written has problems: %s", problems)
		}
	})
}
