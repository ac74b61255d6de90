// How heavy each page is and how long it takes to its headline, opened cold on a slow network. Prints a table.
// `npm run weigh [name…]`; PAGES names a folder that is built already.
import { rmSync } from 'node:fs'
import { openChromium } from './chromium.mjs'
import { pages, serve } from './serve.mjs'
import { api } from '../tests/looks/year/api.mjs'
import { people } from '../tests/looks/people.mjs'
import { scenes as accounts } from '../tests/looks/accounts.mjs'
import { scenes as linkage } from '../tests/looks/linkage.mjs'
import { scenes as onboarding } from '../tests/looks/onboarding.mjs'
import { scenes as signin } from '../tests/looks/signin.mjs'
import { scenes as tenants } from '../tests/looks/tenants.mjs'

const RUNS = 3
/** A phone on a poor line: 1.6 Mbit/s, 150 ms, a quarter of this machine's speed. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const SLOWER = 4

const LIST = [
  ['sign-in', '/sign-in'],
  ['signed-out', '/signed-out'],
  ['invitation', '/invitation/abc'],
  ['overview', '/overview', 'cityStaff'],
  ['projects', '/projects', 'cityStaff'],
  ['project', '/projects/p1', 'cityOffice'],
  ['import', '/projects/import', 'cityStaff'],
  ['departments', '/departments', 'cityStaff'],
  ['year', '/year', 'cityStaff'],
  ['duties', '/duties', 'clerk'],
  ['a report', '/duties/project/p1/2020-07', 'clerk'],
  ['reports inbox', '/reports', 'cityOffice'],
  ['shares list', '/shares', 'cityOffice'],
  ['breakdown', '/projects/p1/indicators/i1/shares', 'cityOffice'],
  ['city tasks', '/city-tasks', 'districtOffice'],
  ['joint overview', '/joint', 'cityStaff'],
  ['joint board', '/joint/board', 'cityStaff'],
  ['joint project', '/joint/projects/linan/p3', 'cityStaff'],
  ['linkage', '/linkage', 'cityStaff'],
  ['propose', '/linkage/new', 'cityStaff'],
  ['grant', '/linkage/g1', 'cityStaff'],
  ['access log', '/access-log', 'districtStaff'],
  ['members', '/members', 'cityAdministrator'],
  ['sign-in policy', '/sign-in-policy', 'cityAdministrator'],
  ['onboarding', '/onboarding', 'cityAdministrator'],
  ['choose districts', '/onboarding/new', 'cityAdministrator'],
  ['tenants', '/tenants', 'operator'],
  ['new city', '/tenants/new', 'operator'],
  ['tenant', '/tenants/hangzhou', 'operator'],
]
const wanted = process.argv.slice(2)
const list = LIST.filter(([name]) => wanted.length === 0 || wanted.some((w) => name.includes(w)))

const answers = {
  ...signin.find((s) => s.name === 'sign-in').api,
  ...accounts.find((s) => s.name === 'invitation').api,
  ...[onboarding, tenants, accounts, linkage].reduce((all, s) => ({ ...all, ...s[0].api }), {}),
  ...api,
}

function answerFor(person) {
  const all = { 'GET /api/admin/me': people[person] ?? { status: 401, body: {} }, ...answers }
  return (method, path) => {
    const found = Object.entries(all).find(([key]) =>
      new RegExp(`^${key.replace(/\*/g, '[^/]+')}$`).test(`${method} ${path}`),
    )?.[1] ?? { status: 404, body: { title: `No made-up answer for ${method} ${path}` } }
    return found.status && 'body' in found
      ? { status: found.status, headers: found.headers ?? {}, body: found.body }
      : { status: 200, headers: {}, body: found }
  }
}

/** When the headline is first to be seen, by the page's own clock. */
function headline() {
  const look = () => {
    const h1 = document.querySelector('h1')
    if (!h1?.textContent?.trim() || !h1.checkVisibility()) return requestAnimationFrame(look)
    window.headlineAt = performance.now()
  }
  requestAnimationFrame(look)
}

const { folder, ours } = pages()
let person
let counted = { file: { bytes: 0, requests: 0 }, api: { bytes: 0, requests: 0 } }
const server = await serve(
  folder,
  (method, path) => answerFor(person)(method, path),
  (kind, bytes) => {
    counted[kind].bytes += bytes
    counted[kind].requests++
  },
)

async function open(browser, path) {
  counted = { file: { bytes: 0, requests: 0 }, api: { bytes: 0, requests: 0 } }
  const context = await browser.newContext({ viewport: { width: 375, height: 800 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(headline)
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', SLOW)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await page.goto(server.origin + path, { waitUntil: 'networkidle', timeout: 60_000 })
    await page.waitForFunction(() => window.headlineAt !== undefined)
    return { ...counted, ms: await page.evaluate(() => window.headlineAt) }
  } finally {
    await context.close()
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
const browser = await openChromium()
try {
  console.log('| page | kB gz | files | API | headline, s |\n|---|--:|--:|--:|--:|')
  for (const [name, path, who] of list) {
    person = who
    const runs = []
    for (let i = 0; i < RUNS; i++) runs.push(await open(browser, path))
    const kB = median(runs.map((r) => r.file.bytes)) / 1000
    const [files, asked] = ['file', 'api'].map((kind) => median(runs.map((r) => r[kind].requests)))
    const seconds = median(runs.map((r) => r.ms)) / 1000
    console.log(`| ${name} | ${kB.toFixed(1)} | ${files} | ${asked} | ${seconds.toFixed(2)} |`)
  }
} finally {
  await browser.close()
  server.close()
  if (ours) rmSync(folder, { recursive: true, force: true })
}
