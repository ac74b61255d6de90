// The built pages as the gateway hands them out: compressed, under its own content security policy, and a page for
// every address that is no file, the phone's below /m. What is asked of the services goes to `answer`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const here = fileURLToPath(new URL('..', import.meta.url))
const gateway = join(here, '../src/main')
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const OURS = /^\/(api|auth|login|logout)(\/|$)/

/** The gateway's own policy, never a copy of it: a page that needs more fails where it is looked at. */
export function policy() {
  const said = join(gateway, 'resources/content-security-policy.txt')
  const directives = readFileSync(said, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
  if (!directives.some((d) => d.startsWith('default-src'))) throw new Error('The gateway says no policy')
  return directives.map((d) => d.replace(/;$/, '')).join('; ')
}

/** The folder that `PAGES` names, or the pages freshly built into one of its own. */
export function pages() {
  if (process.env.PAGES) return { folder: resolve(here, process.env.PAGES), ours: false }
  const folder = mkdtempSync(join(tmpdir(), 'minsheng-pages-'))
  const vite = join(here, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: here,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', OUT_DIR: folder },
  })
  if (built.status !== 0) throw new Error('The pages could not be built')
  return { folder, ours: true }
}

function files(folder) {
  const known = new Map()
  return (path) => {
    let file = join(folder, path)
    if (!file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      file = join(folder, /^\/m(\/|$)/.test(path) ? 'm.html' : 'index.html')
    }
    if (!known.has(file)) known.set(file, { body: gzipSync(readFileSync(file)), type: TYPES[extname(file)] })
    return known.get(file)
  }
}

/**
 * @param {string} folder
 * @param {(method: string, path: string) => { status: number, headers: object, body: unknown }} [answer]
 * @param {(kind: 'file' | 'api', bytes: number) => void} [count]
 */
export async function serve(folder, answer, count = () => {}) {
  const file = files(folder)
  const said = policy()
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname))
    if (answer && OURS.test(path)) {
      const { status, headers, body } = answer(request.method, path)
      const sent = gzipSync(JSON.stringify(body))
      response.writeHead(status, {
        ...headers,
        'Content-Type': 'application/json',
        'Content-Encoding': 'gzip',
      })
      count('api', sent.length)
      response.end(sent)
      return
    }
    const { body, type = 'application/octet-stream' } = file(path)
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Encoding': 'gzip',
      'Content-Security-Policy': said,
    })
    count('file', body.length)
    response.end(body)
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}
