import { defineConfig } from 'vitest/config'

// One process, one file after the other: the browser takes what processors there are, and figures are those of one page.
export default defineConfig({
  test: {
    include: ['browser/**/*.test.ts'],
    globalSetup: ['browser/harness/warm.ts'],
    setupFiles: ['browser/harness/setup.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    fileParallelism: false,
    sequence: { concurrent: false },
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000, interval: 50 } },
    reporters: ['verbose'],
    passWithNoTests: false,
  },
})
