// Draws the icons of the phone document out of favicon.svg: `node scripts/icons.mjs` after it has changed.
// The full ones go to the edge, for systems that cut icons to a shape of their own.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openChromium } from './chromium.mjs'

const at = (path) => fileURLToPath(new URL(`../public/${path}`, import.meta.url))
const rounded = readFileSync(at('favicon.svg'), 'utf8')
const full = rounded.replace(/ rx="\d+"/, '')
if (full === rounded) throw new Error('favicon.svg has no rounded corners any more')

const browser = await openChromium()
try {
  for (const [name, svg] of Object.entries({ icon: rounded, 'icon-full': full })) {
    for (const size of [192, 512]) {
      const page = await browser.newPage({ viewport: { width: size, height: size } })
      await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw}</style>${svg}`)
      writeFileSync(at(`m/${name}-${size}.png`), await page.screenshot({ omitBackground: true }))
      await page.close()
    }
  }
} finally {
  await browser.close()
}
