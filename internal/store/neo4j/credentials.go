package neo4j

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

const accessColumns = "[c.id, c.kind, c.digest, c.access, c.label, c.subject, c.created, c.expires, c.used, c.revoked]"

// Credential reads one.
func (d registerReader) Credential(ctx context.Context, id string) (*store.Credential, error) {
	found, err := d.credentials(ctx, "MATCH (c:Credential {id: $id}) RETURN "+accessColumns, map[string]any{"id": id})
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return &found[0], nil
}

// Credentials reads those of a kind. That their ids are there is said for the sake of the index.
func (d registerReader) Credentials(ctx context.Context, kind store.CredentialKind) ([]store.Credential, error) {
	return d.credentials(ctx, "MATCH (c:Credential) WHERE c.kind = $kind AND c.id IS NOT NULL RETURN "+accessColumns+" ORDER BY c.id", map[string]any{"kind": string(kind)})
}

func (d registerReader) credentials(ctx context.Context, text string, params map[string]any) (out []store.Credential, err error) {
	record, err := d.beside(ctx, besideText(text), params)
	if err != nil || len(record) == 0 {
		return nil, err
	}
	for c := range (&cursor{values: record}).each() {
		credential := store.Credential{ID: c.text(), Kind: store.CredentialKind(c.text())}
		credential.Digest, _ = c.next().([]byte)
		credential.Access = network.Access(c.integer()) // #nosec G115 -- our own number
		credential.Label, credential.Subject = c.text(), c.text()
		credential.Created, credential.Expires, credential.Used, credential.Revoked = c.moment(), c.moment(), c.moment(), c.moment()
		out = append(out, credential)
	}
	return out, nil
}

// PutCredential inserts a credential or replaces it.
func (d register) PutCredential(ctx context.Context, c store.Credential) error {
	return d.exec(ctx, "MERGE (c:Credential {id: $credential.id}) SET c = $credential", map[string]any{"credential": map[string]any{
		"id": c.ID, "kind": string(c.Kind), "digest": c.Digest, "access": int(c.Access), "label": orNil(c.Label), "subject": orNil(c.Subject),
		"created": seconds(c.Created), "expires": seconds(c.Expires), "used": seconds(c.Used), "revoked": seconds(c.Revoked),
	}})
}

// DeleteCredentials removes credentials by their ids.
func (d register) DeleteCredentials(ctx context.Context, ids []string) error {
	return execBatches(ctx, d.run, "UNWIND $rows AS id MATCH (c:Credential {id: id}) DELETE c", ids)
}
