// The keys of all texts as a type: a key that no file has does not compile.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { filesBelow } from './files.mjs'

const source = fileURLToPath(new URL('../src', import.meta.url))

function keys(texts, above) {
  return Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'object' && text !== null ? keys(text, `${above}.${name}`) : [`${above}.${name}`],
  )
}

const all = filesBelow(source, (path) => path.endsWith('/zh.yaml')).flatMap((path) => {
  const section = path
    .replace(/^features\//, '')
    .replace(/\/zh\.yaml$/, '')
    .replaceAll('/', '.')
  return keys(parse(readFileSync(join(source, path), 'utf8')) ?? {}, section)
})
const lines = [...new Set(all)].sort().map((key) => `  | '${key}'`)
writeFileSync(
  join(source, 'kit/words/keys.ts'),
  `/** Generated from the texts by npm run types. */\nexport type TextKey =\n${lines.join('\n')}\n`,
)
