// Package attack holds requests with which somebody might try to hold the service: each within the size that a request may have,
// each as costly as its kind can be made. Tests send them, to one handler and to a service that runs.
package attack
