import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { filesBelow } from '../scripts/files.mjs'

const source = join(import.meta.dirname, '../src')
const read = (path: string) => readFileSync(join(source, path), 'utf8')

function flat(texts: object, above: string): [string, string][] {
  return Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'object' && text !== null
      ? flat(text, `${above}.${name}`)
      : [[`${above}.${name}`, String(text)] as [string, string]],
  )
}

function all(language: 'zh' | 'en'): Map<string, string> {
  const paths = filesBelow(source, (path: string) => path.endsWith(`/${language}.yaml`))
  return new Map(
    paths.flatMap((path) =>
      flat(
        parse(read(path)),
        path
          .split('/')
          .slice(0, -1)
          .join('.')
          .replace(/^features\./, ''),
      ),
    ),
  )
}

const zh = all('zh')
const en = all('en')

test('every sentence exists in both languages', () => {
  expect(zh.size).toBeGreaterThan(500)
  expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
})

test('the sentences of both languages have the same places for values', () => {
  const places = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!))].sort().join()
  const different = [...en].filter(([key, text]) => places(text) !== places(zh.get(key) ?? ''))
  expect(different.map(([key]) => key)).toEqual([])
})

/** That a key exists is checked by its type; this is the other way round. */
test('every sentence is said somewhere', () => {
  const sources = filesBelow(
    source,
    (path: string) => /\.(vue|ts)$/.test(path) && !/\.test\.ts$|keys\.ts$/.test(path),
  )
    .map(read)
    .join('\n')
  const named = new Set(sources.match(/(?<=['"`])[a-z]\w*(?:\.\w+)+(?=['"`])/gi))
  // `project.state.${state}` says all of them, and so does what a section has for changes
  const patterns = [...sources.matchAll(/`([a-z]\w*(?:\.\w+)*\.[^`\s]*\$\{[^`\n]*)`/gi)]
    .map((m) => m[1]!.replace(/[.*+?^()|[\]\\]/g, '\\$&').replace(/\$\{[^}]*\}/g, '[\\w]+'))
    .map((pattern) => new RegExp(`^${pattern}$`))
  const links = new Set(
    [...zh.values()].flatMap((text) => [...text.matchAll(/@:([\w.]+)/g)].map((m) => m[1]!)),
  )
  const unsaid = [...zh.keys()].filter(
    (key) =>
      !named.has(key) &&
      !links.has(key) &&
      !/\.changed\.(field|value)\./.test(key) &&
      !patterns.some((pattern) => pattern.test(key)),
  )
  expect(unsaid).toEqual([])
})
