package observe

import "strings"

// other stands for what is not named: the client's own words would be without number, and might be anything.
const other = "other"

// fixed are the paths that are told as they are.
var fixed = map[string]bool{
	"/": true, "/graphql": true, "/graphiql": true, "/livez": true, "/readyz": true, "/explore": true, "/paths": true, "/shadowing": true, "/audit": true, "/contacts": true,
	"/auth/session": true, "/auth/sign-in": true, "/auth/callback": true, "/robots.txt": true,
}

// route is a path as logs and metrics tell it: paths of nodes hold their ids, which are made of names.
func route(path string) string {
	switch {
	case fixed[path]:
		return path
	case strings.HasPrefix(path, "/node/"):
		return "/node/{id}"
	case strings.Count(path, "/") == 1 && (strings.HasSuffix(path, ".js") || strings.HasSuffix(path, ".css")):
		return "/{file}"
	}
	return other
}

// methods are those that are told as they are.
var methods = map[string]bool{"GET": true, "HEAD": true, "POST": true, "PUT": true, "PATCH": true, "DELETE": true, "OPTIONS": true}

func method(name string) string {
	if methods[name] {
		return name
	}
	return other
}
