import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { parse } from 'yaml'

/** Texts are written in YAML, one file per language and feature, and reach the page as plain objects. */
function texts(): Plugin {
  return {
    name: 'texts',
    transform(source, id) {
      if (!id.endsWith('.yaml')) return null
      return { code: `export default ${JSON.stringify(parse(source) ?? {})}`, map: null }
    },
  }
}

const gateway = process.env.GATEWAY ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [vue(), texts()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: 'true', // Element Plus still has components that need it
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    outDir: process.env.OUT_DIR ?? '../target/classes/static',
    emptyOutDir: true,
    assetsInlineLimit: 0, // the content security policy allows no data: scripts or fonts
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: Object.fromEntries(
      // `^/login` and `^/logout` belong to the gateway, `/sign-in` is a page of ours
      ['^/api/', '^/auth/', '^/login', '^/logout', '^/docs', '^/o/'].map((path) => [
        path,
        { target: gateway, xfwd: true },
      ]),
    ),
  },
  test: {
    environment: 'happy-dom',
    testTimeout: 30_000, // nothing is timed here, and machines are shared
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    server: { deps: { inline: ['element-plus'] } },
  },
})
