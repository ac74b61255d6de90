import { ask, get, post, type Admin } from '@/kit/ask/api'

export type SignInState = Admin['SignInState']

/** The sign-in has a session and a CSRF token of its own; a 401 means a wrong password, not an old session. */
export function signInSteps() {
  let csrf: SignInState['csrf'] | null = null

  /** How each step is sent. */
  function sent<B>(body: B) {
    const headers: Record<string, string> = csrf ? { [csrf.header]: csrf.token } : {}
    return { body, headers, open: true }
  }

  async function keep(answer: Promise<SignInState>): Promise<SignInState> {
    const state = await answer
    csrf = state.csrf ?? csrf
    return state
  }

  return {
    state: () => keep(ask(get('/auth/sign-in', { open: true })).then(({ body }) => body)),
    password: (loginName: string, password: string) =>
      keep(post('/auth/sign-in/password', sent({ loginName, password }))),
    totp: (code: string) => keep(post('/auth/sign-in/totp', sent({ code }))),
    newPassword: (password: string) => keep(post('/auth/sign-in/new-password', sent({ password }))),
    membership: (id: string) => keep(post('/auth/sign-in/membership', sent({ id }))),
    abandon: () => keep(post('/auth/sign-in/abandon', sent(undefined))),
  }
}
