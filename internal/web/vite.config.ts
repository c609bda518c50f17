import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

// The names of files are fixed: dist is committed, and a change of one file must not rename others.
export default defineConfig({
  root: 'src',
  base: '/',
  publicDir: false,
  plugins: [svelte({ configFile: '../svelte.config.js' })],
  server: { proxy: { '/graphql': 'http://127.0.0.1:8080', '/readyz': 'http://127.0.0.1:8080' } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    sourcemap: false,
    rolldownOptions: {
      input: 'src/index.html',
      output: { entryFileNames: 'app.js', chunkFileNames: '[name].js', assetFileNames: 'app[extname]' },
    },
  },
})
