package server

// What the tests of stopping, of slow clients and of certificates set otherwise.
var (
	CertificateAt = Place.certificateAt
	RunWith       = run
	NewServer     = newServer
)
