import { cacheOf, documentFor, drop, fileFor, keep, kindOf } from './shell'

/** Of a worker's own world as much as is used here: its types and those of a page exclude each other. */
interface Happening extends Event {
  waitUntil(done: Promise<unknown>): void
}
interface Fetching extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(name: 'install' | 'activate', hear: (event: Happening) => void): void
  addEventListener(name: 'fetch', hear: (event: Fetching) => void): void
  addEventListener(name: 'message', hear: (event: MessageEvent) => void): void
  skipWaiting(): Promise<void>
}
const worker = self as unknown as Worker

/** Written here by the build, so that every build is another worker: see vite.config.ts. */
const BUILD = '__BUILD__'
const own = () => caches.open(cacheOf(BUILD))

worker.addEventListener('install', (event) => event.waitUntil(keep(caches, BUILD, fetch)))
worker.addEventListener('activate', (event) => event.waitUntil(drop(caches, BUILD)))
// a new build waits until somebody asks for it: it must not change a page under their hands
worker.addEventListener('message', ({ data }) => {
  if (data === 'update') void worker.skipWaiting()
})
worker.addEventListener('fetch', (event) => {
  const kind = kindOf(event.request, location.origin)
  if (kind === 'none') return
  const answer = kind === 'document' ? documentFor : fileFor
  event.respondWith(own().then((cache) => answer(event.request, cache, fetch)))
})
