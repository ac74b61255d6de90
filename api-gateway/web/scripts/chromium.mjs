// A real Chromium without an installed one: it comes from npm, or is the one that CHROME names.
import { chromium } from 'playwright-core'

export async function openChromium() {
  if (process.env.CHROME) return chromium.launch({ executablePath: process.env.CHROME })
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
}
