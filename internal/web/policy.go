package web

// What the explorer's pages may do: run and show what came with them, and ask the service. Its one
// way to make markup is Svelte's, which makes it of the build's own templates only.
const explorerPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
	"font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
	"require-trusted-types-for 'script'; trusted-types svelte-trusted-html"

// What GraphiQL may do: the same, but it shows descriptions, which are Markdown, as HTML. Each such
// text passes the page's own check (src/graphiql/html.ts), which is the policy called default.
const graphiQLPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
	"require-trusted-types-for 'script'; trusted-types default"
