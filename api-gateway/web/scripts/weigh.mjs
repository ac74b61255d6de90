// How heavy each page is and how long it takes to its headline, opened cold on a slow network. Prints a table.
// `npm run weigh [name…]`; PAGES names a folder that is built already.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { openChromium } from './chromium.mjs'
import { pages, serve } from './serve.mjs'
const RUNS = 3
/** A phone on a poor line: 1.6 Mbit/s, 150 ms, a quarter of this machine's speed. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const SLOWER = 4

const { module: told } = await runnerImport(
  fileURLToPath(new URL('../tests/looks/told/weighed.ts', import.meta.url)),
  { configFile: false, logLevel: 'error' },
)
const wanted = process.argv.slice(2)
const list = told.pages.filter(({ name }) => wanted.length === 0 || wanted.some((w) => name.includes(w)))

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
  (method, path) => told.answer(person, method, path),
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
  for (const { name, path, as } of list) {
    person = as
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
