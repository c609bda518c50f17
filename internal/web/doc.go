// Package web is the explorer and GraphiQL as a browser gets them: the files of a build that are
// committed in dist, the pages at which they are found, and what each page is allowed to do. Their
// sources are in src; npm run build makes the one from the other, and a test holds them together.
package web
