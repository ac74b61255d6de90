// Opens every scene of tests/looks in a real browser, takes its picture and checks it. See tests/looks/README.md.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import { people } from '../tests/looks/people.mjs'
import { openChromium, still } from './chromium.mjs'

const here = fileURLToPath(new URL('..', import.meta.url))
const pictures = join(here, 'looks')
const wanted = process.argv.slice(2)
const WIDTHS = [1280, 375]

// as the gateway sends it; a page that needs more fails here first
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ')

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }

function build() {
  const out = mkdtempSync(join(tmpdir(), 'minsheng-look-'))
  const vite = join(here, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: here,
    stdio: 'inherit',
    env: { ...process.env, OUT_DIR: out },
  })
  if (built.status !== 0) process.exit(built.status ?? 1)
  return out
}

function serve(folder) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname))
    let file = join(folder, path)
    if (!file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile())
      file = join(folder, 'index.html')
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
    response.setHeader('Content-Security-Policy', POLICY)
    response.end(readFileSync(file))
  })
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)))
}

function matching(api, method, path) {
  for (const [key, answer] of Object.entries(api)) {
    const [m, p] = key.split(' ')
    if (m !== method) continue
    const pattern = new RegExp(`^${p.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '[^/]+')}$`)
    if (pattern.test(path)) return answer
  }
  return undefined
}

async function answer(route, scene) {
  const request = route.request()
  const { pathname } = new URL(request.url())
  const api = { 'GET /api/admin/me': people[scene.as] ?? { status: 401, body: {} }, ...scene.api }
  let found = matching(api, request.method(), pathname)
  if (typeof found === 'function') found = await found(request)
  if (found === undefined)
    found = { status: 404, body: { title: `No made-up answer for ${request.method()} ${pathname}` } }
  const { status = 200, body = found, headers = {} } = found?.status ? found : {}
  await route.fulfill({ status, headers, contentType: 'application/json', body: JSON.stringify(body) })
}

async function look(browser, origin, scene, width, language) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
  try {
    return await seen(context, origin, scene, width, language)
  } finally {
    await context.close()
  }
}

async function seen(context, origin, scene, width, language) {
  const troubles = []
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  page.on('console', (m) => {
    const expected = scene.expectFailure && /status of \d+/.test(m.text())
    if (m.type() === 'error' && !expected) troubles.push(`console: ${m.text()} ${m.location().url ?? ''}`)
  })
  page.on('pageerror', (e) => troubles.push(`page: ${e.message}`))
  await page.addInitScript((chosen) => localStorage.setItem('minsheng.language', chosen), language)
  await page.route(/\/(api|auth|login|logout)(\/|$|\?)/, (route) => answer(route, scene))
  await page.goto(origin + scene.path, { waitUntil: 'networkidle' })
  await page.locator('h1').first().waitFor({ timeout: 10_000 })
  if (scene.act) await scene.act(page)
  await still(page)
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (sideways > 0) troubles.push(`scrolls sideways by ${sideways} px`)
  await page.evaluate(axe.source)
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  for (const v of found.violations) {
    troubles.push(
      `axe ${v.impact} ${v.id}: ${v.nodes
        .map((n) => n.target.join(' '))
        .slice(0, 4)
        .join(', ')}`,
    )
  }
  const name = `${scene.name}-${width}${language === 'en' ? '-en' : ''}`
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
  return troubles.map((t) => `${name}: ${t}`)
}

const scenes = []
for (const file of readdirSync(join(here, 'tests/looks')).filter(
  (f) => f.endsWith('.mjs') && f !== 'people.mjs',
)) {
  scenes.push(...(await import(`../tests/looks/${file}`)).scenes)
}
const chosen = scenes.filter((s) => wanted.length === 0 || wanted.some((w) => s.name.includes(w)))

mkdirSync(pictures, { recursive: true })
const folder = build()
const server = await serve(folder)
const browser = await openChromium()
const troubles = []
try {
  const origin = `http://127.0.0.1:${server.address().port}`
  for (const scene of chosen) {
    const views = [...WIDTHS.map((width) => [width, 'zh']), ...(scene.english ? [[1280, 'en']] : [])]
    for (const [width, language] of views) {
      const failed = (e) => [`${scene.name}-${width}-${language}: ${e.message.split('\n')[0]}`]
      troubles.push(...(await look(browser, origin, scene, width, language).catch(failed)))
    }
  }
} finally {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${chosen.length} scenes looked at, pictures in ${pictures}`)
for (const trouble of troubles) console.error(trouble)
process.exitCode = troubles.length > 0 ? 1 : 0
