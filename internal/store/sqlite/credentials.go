package sqlite

import (
	"context"
	"database/sql"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

const accessSQL = "SELECT id, kind, digest, access, label, subject, created, expires, used, revoked FROM credential WHERE "

// Credential reads one.
func (d registerReader) Credential(ctx context.Context, id string) (*store.Credential, error) {
	found, err := d.credentials(ctx, accessSQL+"id = ?", id)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return &found[0], nil
}

// Credentials reads those of a kind.
func (d registerReader) Credentials(ctx context.Context, kind store.CredentialKind) ([]store.Credential, error) {
	return d.credentials(ctx, accessSQL+"kind = ? ORDER BY id", string(kind))
}

func (d registerReader) credentials(ctx context.Context, text string, args ...any) (out []store.Credential, err error) {
	err = d.ask(ctx, text, args, func(rows *sql.Rows) error {
		var c store.Credential
		var access int
		var created, expires, used, revoked *int64
		if err := rows.Scan(&c.ID, &c.Kind, &c.Digest, &access, &c.Label, &c.Subject, &created, &expires, &used, &revoked); err != nil {
			return err
		}
		c.Access = network.Access(access) // #nosec G115 -- our own number
		c.Created, c.Expires, c.Used, c.Revoked = moment(created), moment(expires), moment(used), moment(revoked)
		out = append(out, c)
		return nil
	})
	return out, err
}

// PutCredential inserts a credential or replaces it.
func (d register) PutCredential(ctx context.Context, c store.Credential) error {
	const text = `INSERT INTO credential (id, kind, digest, access, label, subject, created, expires, used, revoked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, digest = excluded.digest, access = excluded.access, label = excluded.label,
    subject = excluded.subject, created = excluded.created, expires = excluded.expires, used = excluded.used, revoked = excluded.revoked`
	digest := c.Digest
	if digest == nil {
		digest = []byte{}
	}
	return d.exec(ctx, text, c.ID, string(c.Kind), digest, int(c.Access), c.Label, c.Subject,
		seconds(c.Created), seconds(c.Expires), seconds(c.Used), seconds(c.Revoked))
}

// DeleteCredentials removes credentials by their ids.
func (d register) DeleteCredentials(ctx context.Context, ids []string) error {
	return d.exec(ctx, "DELETE FROM credential WHERE id IN (SELECT value FROM json_each(?))", list(ids))
}
