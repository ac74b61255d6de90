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
