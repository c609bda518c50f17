// Package auth finds out who asks: by a token, by a session of the explorer, or by what an identity provider
// signed. Who brings nothing is the public – or, where no token was ever made and no provider is configured,
// the administrator of this machine. What does not hold is refused and never taken for the public.
package auth
