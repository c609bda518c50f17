package auth

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"encoding/base64"
	"regexp"
)

// The lengths of what is random: ids in characters, secrets in bytes.
const (
	tokenIDLength   = 10
	sessionIDLength = 16
	markLength      = 8 // of what follows in the id of a provider's session
	secretBytes     = 32
)

// idLetters are those of ids: no two of them look alike.
var idLetters = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// The forms of what bearers send. A secret is 32 bytes in 43 letters.
var (
	tokenForm   = regexp.MustCompile(`^pg_([a-z2-7]{10})_([A-Za-z0-9_-]{43})$`)
	sessionForm = regexp.MustCompile(`^([a-z2-7]{16}(?:[a-z2-7]{8})?)\.([A-Za-z0-9_-]{43})$`)
	tokenID     = regexp.MustCompile(`^(?:token:|pg_)?([a-z2-7]{10})(?:_[A-Za-z0-9_-]*)?$`)
)

// randomBytes never fails: where the system has no randomness the program ends.
func randomBytes(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b)
	return b
}

func newID(length int) string { return idLetters.EncodeToString(randomBytes(length))[:length] }

func newSecret() string { return base64.RawURLEncoding.EncodeToString(randomBytes(secretBytes)) }

// digest is what is kept of a secret. Secrets are random and long: nobody finds one from its digest.
func digest(secret string) []byte {
	sum := sha256.Sum256([]byte(secret))
	return sum[:]
}
