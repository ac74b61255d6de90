import { createHash } from 'node:crypto'
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

/** The worker is another one with every build: its caches carry the build's name, out of all that was built. */
function worker(): Plugin {
  return {
    name: 'worker',
    generateBundle(_options, bundle) {
      const sw = bundle[WORKER]
      if (sw?.type !== 'chunk' || !sw.code.includes('__BUILD__')) throw new Error('The worker has no build')
      const built = Object.keys(bundle).sort().join('\n')
      const build = createHash('sha256').update(built).update(sw.code).digest('hex').slice(0, 12)
      sw.code = sw.code.replaceAll('__BUILD__', build)
    },
  }
}

/** While developing, as the gateway does it: addresses below /m/ are the phone document. */
function phone(): Plugin {
  return {
    name: 'phone',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        if (/^\/m(\/[^.]*)?(\?.*)?$/.test(request.url ?? '')) request.url = '/m.html'
        next()
      })
    },
  }
}

const WORKER = 'm/sw.js'
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const gateway = process.env.GATEWAY ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [vue(), texts(), worker(), phone()],
  resolve: { alias: { '@': here('./src') } },
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
    rolldownOptions: {
      input: { index: here('index.html'), m: here('m.html'), sw: here('src/worker/sw.ts') },
      output: { entryFileNames: ({ name }) => (name === 'sw' ? WORKER : 'assets/[name]-[hash].js') },
    },
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
