import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Looks at the pages in a real browser: see tests/looks/README.md. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    environment: 'node',
    include: ['tests/looks/*.ts'],
    exclude: ['tests/looks/people.ts'],
    globalSetup: ['tests/looks/stage/house.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
})
