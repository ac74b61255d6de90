import { follow } from '@/kit/ask/send'
import { forgetDrafts } from '@/kit/form/keeping'
import { BASE } from '@/shell/phone/document'
import { lookAgain } from './resume'
import { session, trouble } from './session'
import { signInSteps } from './steps'
import { hear, tell, type Word } from './windows'

/** Of the document that one leaves: who goes from the phone's comes back to it. */
export const SIGNED_OUT = `${BASE}signed-out`
/** Said with it when the sign-in did not answer, and would let in whoever comes next without a password. */
const UNFINISHED = 'unfinished'

/** Ends what the sign-in remembers of who was let in: the next one begins with a password. */
export async function endSignIn(): Promise<void> {
  const steps = signInSteps()
  await steps.state()
  await steps.abandon()
}

/** What is about to end in this window itself does not have to be heard. */
let leaving = false

/**
 * Both sessions are over, what was typed is removed from this browser, and its other windows leave. The page stays when
 * our own could not be ended, and says why. True when the sign-in has forgotten them as well.
 */
export async function endSessions(): Promise<boolean> {
  const forgotten = await endSignIn().then(
    () => true,
    () => false,
  )
  await follow('/logout', 'POST')
  leaving = true
  forgetDrafts()
  tell({ signed: 'out' })
  return forgotten
}

/** Leaves in place of the page, so that the way back does not lead to it. */
export async function signOut(): Promise<void> {
  const forgotten = await endSessions()
  location.replace(forgotten ? SIGNED_OUT : `${SIGNED_OUT}?${UNFINISHED}`)
}

/** Whether the sign-in still has to be told that somebody has left. */
export const isUnfinished = (search: string): boolean => new URLSearchParams(search).has(UNFINISHED)

/** Nothing of somebody who has left stays on the screen, in whatever window or by whatever way back. */
export function watchOtherWindows(): () => void {
  const stop = hear(heard)
  window.addEventListener('pageshow', shown)
  return () => {
    stop()
    window.removeEventListener('pageshow', shown)
  }
}

function heard(word: Word): void {
  if (!session.me || leaving) return
  if (word.signed === 'out') location.replace(SIGNED_OUT)
  else if (word.person && word.person !== session.me.person.id) trouble.value = 'stranger'
}

/** The browser shows a page as it was left: nobody sees it before it is known that it is still theirs. */
async function shown({ persisted }: PageTransitionEvent): Promise<void> {
  if (!persisted || !session.me) return
  const page = document.documentElement
  page.hidden = true
  try {
    await lookAgain()
    page.hidden = trouble.value === 'stranger'
    if (page.hidden) location.reload()
  } catch {
    location.reload()
  }
}

/** For tests. */
export function stay(): void {
  leaving = false
}
