// Walks the journey named on the command line through a running system. See README.md.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openChromium } from '../../scripts/chromium.mjs'
import { People } from './people.mjs'

const name = process.argv[2]
const { ADDRESS = 'http://localhost:8080', PASSWORD, KEEP = 'looks' } = process.env
if (!name || !PASSWORD) {
  console.error('usage: PASSWORD=… [ADDRESS=http://localhost:8080] node tests/journeys/run.mjs <journey>')
  process.exit(2)
}
const { default: journey } = await import(`./${name}.mjs`)
const begun = Date.now()
const browser = await openChromium()
const people = new People(browser, ADDRESS, PASSWORD)
try {
  await journey(people)
} catch (why) {
  people.troubles.push(why.stack ?? String(why))
}
if (people.troubles.length > 0) {
  mkdirSync(KEEP, { recursive: true })
  for (const [i, page] of people.pages().entries()) {
    const path = join(KEEP, `${name}-${i + 1}.png`)
    await page.screenshot({ path, fullPage: true }).catch(() => {})
    people.troubles.push(`${page.url()} looked as in ${path}`)
  }
}
await browser.close()
for (const trouble of people.troubles) console.error(trouble)
console.log(
  `${name}: ${people.troubles.length === 0 ? 'walked' : 'failed'} in ${(Date.now() - begun) / 1000} s`,
)
process.exitCode = people.troubles.length > 0 ? 1 : 0
