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

/** Nothing moves any more: dialogs have opened and charts are drawn. */
export function still(page) {
  return page.waitForFunction(
    () =>
      document.getAnimations().every((a) => a.playState !== 'running') &&
      [...document.querySelectorAll('.chart .canvas')].every(
        (chart) => chart.offsetParent === null || chart.querySelector('svg path'),
      ),
  )
}
