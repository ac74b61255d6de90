import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, vi } from 'vitest'
import { parse } from 'yaml'
import { client } from '@/kit/ask/client'
import { knowTexts } from '@/kit/words/texts'
import { filesBelow } from '../scripts/files.mjs'

// every text is there; in the browser they come with the pages that need them
const source = join(import.meta.dirname, '../src')
for (const path of filesBelow(source, (file: string) => /\/(zh|en)\.yaml$/.test(file)))
  knowTexts({ [`src/${path}`]: parse(readFileSync(join(source, path), 'utf8')) })

afterEach(() => {
  client.clear()
  vi.unstubAllGlobals()
})
