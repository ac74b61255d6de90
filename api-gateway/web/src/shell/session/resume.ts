import { ask, get } from '@/kit/ask/api'
import { follow } from '@/kit/ask/send'
import { safeNext } from './next'
import { isSame, membership, trouble } from './session'
import { signInSteps } from './steps'
import { hear, tell } from './windows'

export const SIGNED_IN = '/signed-in'
/** Where the sign-in forgets who was let in before it asks for a password. */
export const ANOTHER_PERSON = '/sign-in-again'

/** Where somebody signs in beside this page: who has been let in already need not say a password again. */
export const besides = (): string =>
  trouble.value === 'stranger' ? ANOTHER_PERSON : `/login?to=${encodeURIComponent(SIGNED_IN)}`

/** Signs in beside this page, so that nothing in it is lost; false when the browser opens no other window. */
export function signInBeside(): boolean {
  return window.open(besides(), '_blank') !== null
}

/** Tells the other windows of this browser. */
export function saySignedIn(): void {
  tell({ signed: 'in' })
}

/** Calls back when somebody has signed in in another window, or when people come back to this one. */
export function whenBack(look: () => void): () => void {
  const stop = hear(look)
  window.addEventListener('focus', look)
  return () => {
    stop()
    window.removeEventListener('focus', look)
  }
}

/** Looks for whom the session acts now: mended when it is who opened this page. */
export async function lookAgain(): Promise<void> {
  const { body } = await ask(get('/api/admin/me', { open: true }))
  trouble.value = !isSame(body)
    ? 'stranger'
    : (body.membership?.id ?? 'none') === membership()
      ? null
      : 'another'
}

/**
 * Makes the session act again for whom this page was opened, without leaving it: the steps of signing in, done by
 * requests. False when the sign-in wants something of the person first, such as a password.
 */
export async function switchBack(): Promise<boolean> {
  const steps = signInSteps()
  await follow('/login?switch')
  const begun = await steps.state()
  const chosen = begun.step === 'CHOOSE' ? await steps.membership(membership()!) : begun
  if (chosen.step !== 'DONE' || !chosen.next) return false
  await follow(safeNext(chosen.next, location.origin))
  await lookAgain()
  return trouble.value === null
}
