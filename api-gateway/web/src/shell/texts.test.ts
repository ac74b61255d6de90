import { expect, test } from 'vitest'
import { texts } from './language'

const sources = import.meta.glob<string>(['/src/**/*.vue', '/src/**/*.ts', '!/src/**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
})

function keys(texts: unknown, above = ''): string[] {
  if (typeof texts !== 'object' || texts === null) return [above]
  return Object.entries(texts).flatMap(([key, value]) => keys(value, above ? `${above}.${key}` : key))
}

test('every sentence exists in both languages', () => {
  expect(keys(texts.en).sort()).toEqual(keys(texts.zh).sort())
})

test('every key that a page names has a text', () => {
  const known = new Set(keys(texts.zh))
  const features = Object.keys(texts.zh).join('|')
  const named = new RegExp(`'((?:${features})(?:\\.[A-Za-z0-9_]+)+)'`, 'g')
  const missing = Object.entries(sources).flatMap(([file, source]) =>
    [...source.matchAll(named)]
      .map((m) => m[1]!)
      .filter((key) => !known.has(key))
      .map((key) => `${file}: ${key}`),
  )
  expect(missing).toEqual([])
})

test('the sentences of both languages have the same places for values', () => {
  const flat = (part: unknown, above = ''): [string, string][] =>
    typeof part === 'object' && part !== null
      ? Object.entries(part).flatMap(([key, value]) => flat(value, above ? `${above}.${key}` : key))
      : [[above, String(part)]]
  const places = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!))].sort().join()
  const zh = new Map(flat(texts.zh))
  const different = flat(texts.en).filter(
    ([key, text]) => zh.has(key) && places(text) !== places(zh.get(key)!),
  )
  expect(different.map(([key]) => key)).toEqual([])
})
