import { ref } from 'vue'

export type Language = 'zh' | 'en'

const REMEMBERED = 'minsheng.language'

function remembered(): Language {
  try {
    return localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh' // a browser that keeps nothing still gets its pages
  }
}

const spoken = ref<Language>(remembered())

export function language(): Language {
  return spoken.value
}

/** What the services and `<html lang>` want to hear. */
export function languageTag(): string {
  return language() === 'zh' ? 'zh-CN' : 'en'
}

/** From here on in this language; its texts have to be there already. */
export function setLanguage(next: Language): void {
  spoken.value = next
  document.documentElement.lang = languageTag()
  try {
    localStorage.setItem(REMEMBERED, next)
  } catch {
    // remembered for this visit only
  }
}
