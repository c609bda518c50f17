import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// GraphiQL's style sheet carries 300 kB of fonts; the page names those that the reader has.
const withoutFonts: Plugin = {
  name: 'without-fonts',
  enforce: 'pre',
  transform: {
    filter: { id: /\.css$/ },
    handler: (css) => css.replaceAll(/@font-face\s*\{[^}]*\}/g, ''),
  },
}

// One script, one style sheet, one page: it is loaded at /graphiql only.
export default defineConfig({
  root: 'src/graphiql',
  base: '/',
  publicDir: false,
  plugins: [withoutFonts],
  resolve: { alias: { 'react-style-singleton': here('src/graphiql/style-singleton.ts') } },
  build: {
    outDir: '../../dist',
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 4096, // its few icons
    sourcemap: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: here('src/graphiql/graphiql.html'),
      output: { codeSplitting: false, entryFileNames: 'graphiql.js', assetFileNames: 'graphiql[extname]' },
      onwarn(warning, warn) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning) // "use client" means nothing here
      },
    },
  },
})
