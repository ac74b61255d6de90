import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { still } from '../../scripts/chromium.mjs'
import { settled } from './people.mjs'

const folder = fileURLToPath(new URL('../../../../platform-core/docs/pictures', import.meta.url))

/** The pictures of the README, of the sample year as it is at its first start. */
export default async function pictures(people) {
  mkdirSync(folder, { recursive: true })
  const take = async (page, path, name) => {
    await page.goto(path)
    await settled(page)
    await still(page)
    await page.screenshot({ path: join(folder, `${name}.png`) })
  }
  const city = await people.signIn('hangzhou.staff')
  await take(city, '/overview', 'city-overview')
  await take(city, '/joint/board', 'joint-board')
  const clerk = await people.signIn('shangcheng.clerk3', { phone: true })
  await take(clerk, '/m/duties', 'clerk-on-a-phone')
}
