/**
 * What the phone document keeps on the device: the document itself and built files, whose names change with their
 * content. Nothing that a service answers is ever kept: it belongs to whoever was signed in.
 */
const KEPT = 'minsheng-phone-'
const DOCUMENT = '/m/'

/** The worker has a hand in the document's own addresses and in built files, and in nothing else. */
export type Kind = 'document' | 'file' | 'none'

export function kindOf({ method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>, own: string): Kind {
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== own) return 'none'
  if (mode === 'navigate') return pathname.startsWith(DOCUMENT) && !pathname.includes('.') ? 'document' : 'none'
  return isFile(pathname) ? 'file' : 'none'
}

const isFile = (path: string): boolean => path.startsWith('/assets/') || path === '/favicon.svg'

export const cacheOf = (build: string): string => KEPT + build

/** What earlier builds have kept; caches of others at this address are none of ours. */
export function outdated(names: readonly string[], build: string): string[] {
  return names.filter((name) => name.startsWith(KEPT) && name !== cacheOf(build))
}

/** The built files that a document begins with. */
export function filesOf(html: string): string[] {
  const named = [...html.matchAll(/\s(?:src|href)="([^"]+)"/g)].map(([, path]) => path!)
  return [...new Set(named.filter(isFile))]
}

export type Fetch = (what: RequestInfo, how?: RequestInit) => Promise<Response>

/** All or nothing: a document without one of its files would be a blank page. */
export async function keep(caches: CacheStorage, build: string, fetch: Fetch): Promise<void> {
  const shell = await fetch(DOCUMENT, { cache: 'no-store' })
  if (!shell.ok) throw new Error(`The document answers ${shell.status}`)
  const files = filesOf(await shell.clone().text())
  const cache = await caches.open(cacheOf(build))
  await cache.addAll(files)
  await cache.put(DOCUMENT, shell)
}

export async function drop(caches: CacheStorage, build: string): Promise<void> {
  await Promise.all(outdated(await caches.keys(), build).map((name) => caches.delete(name)))
}

/** The network's document, so that nobody is held at an old one; without a network the kept one, which says so. */
export async function documentFor(request: Request, cache: Cache, fetch: Fetch): Promise<Response> {
  try {
    return await fetch(request)
  } catch (away) {
    const shell = await cache.match(DOCUMENT)
    if (shell) return shell
    throw away
  }
}

/** A file with a hash in its name is the same for ever. */
export async function fileFor(request: Request, cache: Cache, fetch: Fetch): Promise<Response> {
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  // what cannot be kept, in a full storage, is there all the same
  if (answer.ok) await cache.put(request, answer.clone()).catch(() => undefined)
  return answer
}
