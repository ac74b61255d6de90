import {
  compile,
  createCoreContext,
  registerMessageCompiler,
  registerMessageResolver,
  resolveValue,
  translate,
} from '@intlify/core-base'
import { ref } from 'vue'
import type { TextKey } from './keys'
import { language, setLanguage, type Language } from './language'

export type { TextKey }
type Values = Record<string, unknown>
type Texts = { [key: string]: string | Texts }
/** Files of texts by their path, each read when it is needed. */
export type TextFiles = Record<string, () => Promise<Texts>>

registerMessageCompiler(compile)
registerMessageResolver(resolveValue)

const messages: Record<Language, Texts> = { zh: {}, en: {} }
const context = createCoreContext({
  locale: language(),
  fallbackLocale: 'zh',
  messages: messages as never,
  missingWarn: false,
  fallbackWarn: false,
  warnHtmlMessage: false,
})
/** Its own types know the messages by heart, which are too many here. */
const say = translate as (of: object, key: string, values: Values, how: object) => unknown
const files: TextFiles = {}
const loaded = new Map<string, Promise<void>>()
/** What has been asked for so far: another language needs the same. */
const wanted = new Set<string>()
/** Rises when texts have come, for whatever was shown without them. */
const arrived = ref(0)

/** `src/features/joint/zh.yaml` → `joint`: a folder's name is the first part of its keys. */
function sectionOf(path: string): string {
  const folders = path.replace(/^.*?src\//, '').split('/')
  return folders.slice(folders[0] === 'features' ? 1 : 0, -1).join('.')
}

function put(of: Language, section: string, texts: Texts): void {
  const names = section.split('.')
  const last = names.pop()!
  let place = messages[of]
  for (const name of names) place = (place[name] ??= {}) as Texts
  place[last] = { ...(place[last] as Texts | undefined), ...texts }
  arrived.value++
}

/** Every document says which texts it has. */
export function provideTexts(some: TextFiles): void {
  for (const [path, load] of Object.entries(some)) files[`${languageOf(path)} ${sectionOf(path)}`] = load
}

/** Texts that are there from the start, by their path. */
export function knowTexts(some: Record<string, Texts>): void {
  for (const [path, texts] of Object.entries(some)) {
    put(languageOf(path), sectionOf(path), texts)
    loaded.set(`${languageOf(path)} ${sectionOf(path)}`, Promise.resolve())
  }
}

const languageOf = (path: string): Language => (path.endsWith('/en.yaml') ? 'en' : 'zh')

function load(of: Language, section: string): Promise<void> {
  const name = `${of} ${section}`
  const known = loaded.get(name)
  if (known) return known
  const read = files[name]
  const coming = read ? read().then((texts) => put(of, section, texts)) : Promise.resolve()
  loaded.set(name, coming)
  coming.catch(() => loaded.delete(name)) // asked for again the next time
  return coming
}

/** Reads the texts of these sections in the language that is spoken. */
export async function loadTexts(...sections: string[]): Promise<void> {
  for (const section of sections) wanted.add(section)
  await Promise.all(sections.map((section) => load(language(), section)))
}

/** From here on in this language; what is on the screen is not without words meanwhile. */
export async function speak(next: Language): Promise<void> {
  await Promise.all([...wanted].map((section) => load(next, section)))
  context.locale = next
  setLanguage(next)
}

/**
 * The text of a key in the language that is spoken. Of the forms `{n} row | {n} rows` the one is taken that fits the
 * value `n` or `count`. Shown in a page it changes with the language.
 */
export function t(key: TextKey, values: Values = {}): string {
  return words(key, values)
}

/** The same for a name that comes from the services: null where we have no word for it. */
export function textOf(key: string, values: Values = {}): string | null {
  return hasText(key) ? words(key, values) : null
}

function hasText(key: string): boolean {
  void arrived.value
  return typeof resolveValue(messages[language()], key) === 'string'
}

function words(key: string, values: Values): string {
  void arrived.value
  context.locale = language()
  const n = values.n ?? values.count
  return String(say(context, key, values, typeof n === 'number' ? { plural: n } : {}))
}
