package server

// What the tests of stopping and of slow clients set otherwise.
var (
	RunWith   = run
	NewServer = newServer
)
