// Package questions stands between the GraphQL layer and the store: it checks
// arguments, turns cursors into places in a list, and says in one kind of error
// what went wrong. It knows neither GraphQL nor HTTP.
package questions
