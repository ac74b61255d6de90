import { computed, reactive, readonly } from 'vue'
import { http, Problem, whenSignedOut } from '@/kit/http'
import { may, type Ability } from './abilities'
import type { components } from '@/kit/api/admin'

type Admin = components['schemas']

export type Membership = Admin['Choice']
export type Me = Admin['Me']

const LEFT = 'minsheng.left'
const SOON = 5_000

const state = reactive<{ me: Me | null }>({ me: null })

/** Who is signed in, acting for which congress. */
export const session = readonly(state)

export const me = computed<Me>(() => {
  if (!state.me) throw new Error('A page that needs a signed-in person was shown without one')
  return state.me as Me
})

/** `can('import the list')`: whether to offer it. */
export function can(ability: Ability): boolean {
  const signedIn = state.me
  if (!signedIn) return false
  return may(
    {
      roles: [
        ...(signedIn.membership?.roles ?? []),
        ...(signedIn.operator ? (['PLATFORM_OPERATOR'] as const) : []),
      ],
      level: signedIn.membership?.level ?? null,
    },
    ability,
  )
}

let asking: Promise<Me> | null = null

/** Asks the services once; a 401 has by then sent the browser to the sign-in page. */
export function signedIn(): Promise<Me> {
  if (state.me) return Promise.resolve(state.me as Me)
  asking ??= http
    .get<Me>('/api/admin/me')
    .then((answer) => {
      state.me = answer
      return answer
    })
    .finally(() => (asking = null))
  return asking
}

/** Leaves for the gateway's sign-in, which comes back to this place. */
export function goAndSignIn(place = location.pathname + location.search): void {
  location.assign(`/login?to=${encodeURIComponent(place)}`)
}

/**
 * The session is over. Should signing in lead straight back to «not signed in», a person has to click: two machines
 * must not send a browser to and fro for ever.
 */
function leave(): boolean {
  const now = Date.now()
  try {
    const before = Number(sessionStorage.getItem(LEFT) ?? 0)
    if (now - before < SOON) return false
    sessionStorage.setItem(LEFT, String(now))
  } catch {
    // nothing can be kept, so nothing tells a loop from a first time
  }
  goAndSignIn()
  return true
}

/** Acting for another congress is a new sign-in with the same password session: nothing of the old one stays. */
export function switchCongress(): void {
  location.assign('/login?switch')
}

export async function signOut(): Promise<void> {
  try {
    // the answer leads on to the issuer, which ends its own session too, and from there to a page of ours
    await http.post('/logout', undefined, { stay: true })
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.status !== 401) throw failure
  }
  location.assign('/signed-out')
}

/** For tests. */
export function actAs(someone: Me | null): void {
  state.me = someone
}

whenSignedOut(leave)
