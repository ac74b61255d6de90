/**
 * What this page has kept itself because the browser's storage would not: refused by its settings, or full. Null is
 * something that the storage would not give up and that is gone all the same.
 */
const here = new Map<string, string | null>()

export function recall(name: string): string | null {
  if (here.has(name)) return here.get(name)!
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Keeps it in any case; false when it lives only as long as this page. */
export function keep(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text)
    here.delete(name)
    return true
  } catch {
    here.set(name, text)
    return false
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(name)
    here.delete(name)
  } catch {
    here.set(name, null)
  }
}

const DRAFTS = 'minsheng:draft:'

/** Where what a person has typed is kept: by the membership it was typed in, and what it is about. */
export const draftName = (membership: string, ...about: string[]): string =>
  [`${DRAFTS}${membership}`, ...about].join(':')

/** All that is kept of what people have typed. */
export function drafts(): string[] {
  let stored: string[] = []
  try {
    stored = Object.keys(localStorage)
  } catch {
    // where the browser keeps nothing there is only what this page has kept
  }
  return [...new Set([...stored, ...here.keys()])].filter(
    (name) => name.startsWith(DRAFTS) && recall(name) !== null,
  )
}

/** What was typed is removed, but for what was typed in one of these memberships. */
export function forgetDrafts(but: readonly string[] = []): void {
  const kept = but.map((membership) => `${DRAFTS}${membership}:`)
  drafts()
    .filter((name) => !kept.some((start) => name.startsWith(start)))
    .forEach(forget)
}
