import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const MOST_LINES = 220
const here = join(import.meta.dirname, '..')
/** Texts have one file for each feature and language, however much a feature has to say. */
const written = /\.(vue|ts|mjs|css|html)$/
const generated = join('src', 'kit', 'api')

function files(folder: string): string[] {
  return readdirSync(join(here, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (path === generated) return []
    return entry.isDirectory() ? files(path) : written.test(path) ? [path] : []
  })
}

test('no file is long', () => {
  const all = ['src', 'tests', 'scripts'].flatMap(files)
  expect(all.length).toBeGreaterThan(100)
  const lines = (path: string) => readFileSync(join(here, path), 'utf8').split('\n').length - 1
  expect(all.filter((path) => lines(path) > MOST_LINES)).toEqual([])
})
