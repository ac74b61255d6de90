import { createI18n } from 'vue-i18n'

export type Language = 'zh' | 'en'
type Texts = Record<string, unknown>

const REMEMBERED = 'minsheng.language'

/** Every feature brings its own texts; its folder's name is the first part of their keys. */
function gather(files: Record<string, Texts>): Texts {
  return Object.fromEntries(Object.entries(files).map(([path, texts]) => [path.split('/').at(-2)!, texts]))
}

export const texts = {
  zh: gather(
    import.meta.glob<Texts>(['/src/*/zh.yaml', '/src/features/*/zh.yaml'], {
      eager: true,
      import: 'default',
    }),
  ),
  en: gather(
    import.meta.glob<Texts>(['/src/*/en.yaml', '/src/features/*/en.yaml'], {
      eager: true,
      import: 'default',
    }),
  ),
}

function remembered(): Language {
  try {
    return localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh' // a browser that keeps nothing still gets its pages
  }
}

export const i18n = createI18n({
  legacy: false,
  locale: remembered(),
  fallbackLocale: 'zh',
  messages: texts as any,
})

export function language(): Language {
  return i18n.global.locale.value as Language
}

/** What the services and `<html lang>` want to hear. */
export function languageTag(): string {
  return language() === 'zh' ? 'zh-CN' : 'en'
}

export function speak(next: Language): void {
  i18n.global.locale.value = next
  document.documentElement.lang = languageTag()
  try {
    localStorage.setItem(REMEMBERED, next)
  } catch {
    // remembered for this visit only
  }
}
