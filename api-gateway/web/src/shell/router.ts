import { nextTick, shallowRef } from 'vue'
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import { pageName } from '@/kit/page/pageName'
import { loadTexts, t, type TextKey } from '@/kit/words/texts'
import type { Places } from './frames/places'
import { FIRST, NAVIGATION, TABS } from './map'
import { BASE, onPhone } from './phone/document'
import type { Ability } from './session/abilities'
import { can, signedIn } from './session/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** The page's name, for the window's title and the navigation. */
    title: TextKey
    /** What one must be able to do to be here. */
    can?: Ability
    /** What stands around it; the frame of the document unless it is open to all. */
    frame?: 'open'
    /** It is a page of the phone document as well. */
    phone?: true
    /** The section of the texts that it speaks from; its folder's name, put here by the router. */
    texts?: string
  }
}

const features = import.meta.glob<RouteRecordRaw[]>('/src/features/**/routes.ts', {
  eager: true,
  import: 'default',
})

/** What each document has for itself. */
const deskPages: RouteRecordRaw[] = [
  { path: '/', component: () => import('./pages/HomePage.vue'), meta: { title: 'shell.home' } },
]
const phonePages: RouteRecordRaw[] = [
  {
    path: '/',
    component: () => import('./phone/WaitingPage.vue'),
    meta: { title: 'shell.waiting.title', phone: true },
  },
  {
    path: '/me',
    component: () => import('./phone/MePage.vue'),
    meta: { title: 'shell.phone.me', phone: true },
  },
]

const routes: RouteRecordRaw[] = [
  ...Object.entries(features).flatMap(([file, some]) => some.map((route) => speaking(route, file))),
  ...(onPhone ? phonePages : deskPages),
  {
    path: '/signed-out',
    component: () => import('./pages/SignedOutPage.vue'),
    meta: { title: 'shell.signedOut.title', frame: 'open', phone: true },
  },
  {
    path: '/signed-in',
    component: () => import('./pages/SignedInPage.vue'),
    meta: { title: 'shell.signedIn.title', frame: 'open' },
  },
  {
    path: '/sign-in-again',
    component: () => import('./pages/SignInAgainPage.vue'),
    meta: { title: 'shell.signedOut.again', frame: 'open' },
  },
  {
    path: '/:missing(.*)*',
    component: () => import('./pages/MissingPage.vue'),
    meta: { title: 'shell.missing.title', phone: true },
  },
]

function speaking(route: RouteRecordRaw, file: string): RouteRecordRaw {
  const texts = file.replace('/src/features/', '').replace('/routes.ts', '').replaceAll('/', '.')
  return { ...route, meta: { ...route.meta!, texts } }
}

export const router = createRouter({
  history: createWebHistory(BASE),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

/** What every page at a desk speaks of. */
const AT_A_DESK = ['project', 'congress']

function textsOf(to: RouteLocationNormalized): Promise<void> {
  return loadTexts(...(to.meta.frame === 'open' ? [] : AT_A_DESK), ...(to.meta.texts ? [to.meta.texts] : []))
}

export function allowed(route: RouteLocationNormalized | RouteRecordRaw): boolean {
  return !route.meta?.can || can(route.meta.can)
}

/** The first page of who is signed in. */
export function home(): string {
  const theirs = (path: string) => routes.some((route) => route.path === path && allowed(route))
  return FIRST.find(theirs) ?? '/'
}

/** The page's own file comes while we ask who is signed in, and not after it. */
function fetchPage(to: RouteLocationNormalized): void {
  for (const { components } of to.matched) {
    const page = components?.default
    if (typeof page === 'function') void Promise.resolve((page as () => unknown)()).catch(() => undefined)
  }
}

/** Why nobody knows who is signed in. */
export const unknown = shallowRef<unknown>(null)

router.beforeEach(async (to) => {
  if (onPhone && !to.meta.phone) {
    location.assign(to.fullPath) // a page of the desk
    return false
  }
  fetchPage(to)
  const texts = textsOf(to).catch(() => undefined) // without them a page still shows its figures
  if (to.meta.frame !== 'open') {
    // shown by App.vue; after a 401 the browser is already on its way
    await signedIn().catch((why: unknown) => (unknown.value = why))
  }
  await texts
  if (!onPhone && to.path === '/' && home() !== '/') return { path: home(), replace: true }
  return true
})

/** By what the page says it is, or until it does by its place in the app. */
export function nameWindow(to: RouteLocationNormalized): void {
  const product = t('shell.product')
  const page = pageName.value ?? (to.meta.title && t(to.meta.title))
  document.title = page ? `${page} · ${product}` : product
}

/** A page that could not be fetched: the network is away, or a newer version of the pages is there. */
export const unreachable = shallowRef<RouteLocationNormalized | null>(null)
router.onError((_, to) => (unreachable.value = to))

router.afterEach(async (to, from, failure) => {
  if (failure) return
  unreachable.value = null
  nameWindow(to)
  if (to.path === from.path || from.matched.length === 0) return
  await nextTick()
  // a screen reader hears the new page's name, and Tab goes on from there
  const heading =
    document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
})

/** What this person finds in the navigation. */
export function navigation(): Places {
  return NAVIGATION.map(({ group, pages }) => ({ group, entries: pages.flatMap(entry) })).filter(
    ({ entries }) => entries.length > 0,
  )
}

/** What this person finds at the lower edge of a phone. */
export function tabs(): Places {
  return [{ group: 'shell.navigation', entries: TABS.filter(({ path }) => entry(path).length > 0) }]
}

function entry(path: string): Places[number]['entries'] {
  const route = routes.find((one) => one.path === path)
  return route && allowed(route) ? [{ path, title: route.meta!.title }] : []
}
