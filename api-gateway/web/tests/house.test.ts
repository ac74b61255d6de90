import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const MOST_LINES = 220
const MOST_FILES = 25
const here = join(import.meta.dirname, '..')
/** Texts have one file for each feature and language, however much a feature has to say. */
const written = /\.(vue|ts|mjs|css|html)$/
const generated = [join('src', 'kit', 'api'), join('src', 'kit', 'words', 'keys.ts')]

function files(folder: string): string[] {
  return readdirSync(join(here, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (generated.includes(path)) return []
    return entry.isDirectory() ? files(path) : written.test(path) ? [path] : []
  })
}

const text = (path: string) => readFileSync(join(here, path), 'utf8')

test('no file is long', () => {
  const all = ['src', 'tests', 'scripts'].flatMap(files)
  expect(all.length).toBeGreaterThan(100)
  expect(all.filter((path) => text(path).split('\n').length - 1 > MOST_LINES)).toEqual([])
})

test('no room is overfull', () => {
  const all = files('src').map((path) => dirname(path))
  const overfull = [...new Set(all)].filter((room) => all.filter((one) => one === room).length > MOST_FILES)
  expect(overfull).toEqual([])
})

/** `src/kit/…` → kit, `src/features/joint/…` → joint, `src/features/execution/report/…` → execution/report. */
function roomOf(path: string): string {
  const folders = dirname(path).split('/').slice(1)
  return folders[0] === 'features' ? folders.slice(1).join('/') : (folders[0] ?? 'document')
}

interface Arrow {
  from: string
  to: string
}

/** Who imports what of ours; types too, because a room is known by them as well. */
function arrows(): Arrow[] {
  return files('src')
    .filter((path) => !path.endsWith('.test.ts'))
    .flatMap((from) =>
      [...text(from).matchAll(/(?:from|import\(|import)\s*['"](@\/|\.{1,2}\/)([^'"]+)['"]/g)].map(
        ([, start, rest]) => ({
          from,
          to: start === '@/' ? join('src', rest!) : normalize(join(dirname(from), start! + rest!)),
        }),
      ),
    )
}

const LOWER = ['kit', 'shell', 'project', 'congress']
/** What a room may know of besides itself; a feature knows the lower rooms and no other feature. */
const KNOWS: Record<string, string[]> = {
  kit: [],
  shell: ['kit'],
  project: ['kit', 'shell'],
  congress: ['kit', 'shell'],
  worker: [],
  document: ['kit', 'shell'],
}

test('arrows go one way: features know the lower rooms, and no feature another', () => {
  const all = arrows()
  expect(all.length).toBeGreaterThan(300)
  const strangers = all
    .map(({ from, to }) => ({ from, own: roomOf(from), to, other: roomOf(to) }))
    .filter(({ own, other }) => own !== other && !(KNOWS[own] ?? LOWER).includes(other))
  expect(strangers.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

test('nobody imports in a circle', () => {
  const known = new Map<string, string[]>()
  for (const { from, to } of arrows()) {
    const file = ['', '.ts', '.vue'].map((end) => to + end).find((path) => existsSync(join(here, path)))
    if (file) known.set(from, [...(known.get(from) ?? []), file])
  }
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (file: string, way: string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    else if (!done.has(file)) {
      for (const next of known.get(file) ?? []) walk(next, [...way, file])
      done.add(file)
    }
  }
  for (const file of known.keys()) walk(file, [])
  expect(circles).toEqual([])
})

test('only the kit knows how Element Plus and the charts are drawn, and only tokens name colours', () => {
  const outside = files('src').filter((path) => !path.startsWith('src/kit/') && !path.endsWith('.test.ts'))
  expect(outside.filter((path) => /<El[A-Z]|element-plus|echarts/.test(text(path)))).toEqual([])
  const colours = /#[0-9a-f]{3,8}\b|rgba?\(/i
  const styles = outside.map((path) => [path, /<style[^>]*>([\s\S]*)<\/style>/.exec(text(path))?.[1] ?? ''])
  expect(styles.filter(([, style]) => colours.test(style!)).map(([path]) => path)).toEqual([])
})
