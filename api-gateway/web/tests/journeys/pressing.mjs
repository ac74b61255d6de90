// How often somebody presses on a page, from where their work begins until it is done.
import { expect, settled } from './people.mjs'

/** Who presses too often fails; lists that the system draws are answered by `choose`. */
export async function within(most, what, page, walk) {
  let presses = 0
  await page.exposeFunction('pressed', () => void presses++)
  await page.goto('/')
  await settled(page)
  await page.evaluate(listen)
  await walk({
    /** Opening the list and choosing from it, which no page hears. */
    async choose(list, option) {
      await list.selectOption(option)
      presses += 2
    },
  })
  const heard = await page.evaluate(() => window.listening === true)
  console.log(`${what}: ${presses} clicks of at most ${most}`)
  expect(heard, `${what}: a page was loaded anew, and what was pressed there nobody has counted`)
  expect(presses > 0 && presses <= most, `${what} takes ${presses} clicks, which is not within ${most}`)
}

/** Pressing is counted, not clicks: one on the name of a field is two of them for the page. */
function listen() {
  window.listening = true
  addEventListener('pointerdown', (event) => event.isTrusted && window.pressed(), true)
  addEventListener('keydown', (event) => event.isTrusted && event.key === 'Enter' && window.pressed(), true)
}

/** Copied out of another window, as out of a spreadsheet. */
export async function copied(page, text) {
  const elsewhere = await page.context().newPage()
  await elsewhere.setContent('<textarea></textarea>')
  await elsewhere.locator('textarea').fill(text)
  await elsewhere.locator('textarea').press('Control+A')
  await elsewhere.locator('textarea').press('Control+C')
  await elsewhere.close()
  await page.bringToFront()
}
