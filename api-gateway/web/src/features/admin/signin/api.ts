import { http } from '@/kit/ask/http'
import type { components } from '@/kit/api/admin'

type Admin = components['schemas']

export type SignInState = Admin['SignInState']

/** The sign-in has a session and a CSRF token of its own; a 401 means a wrong password, not an old session. */
export function signInSteps() {
  let csrf: SignInState['csrf'] | null = null

  async function send(path: string, body?: object): Promise<SignInState> {
    const headers: Record<string, string> = csrf ? { [csrf.header]: csrf.token } : {}
    return keep(await http.post<SignInState>(`/auth/sign-in/${path}`, body, { headers, stay: true }))
  }

  function keep(state: SignInState | undefined): SignInState {
    if (state?.csrf) csrf = state.csrf
    return state as SignInState
  }

  return {
    state: async () => keep(await http.get<SignInState>('/auth/sign-in', { stay: true })),
    password: (loginName: string, password: string) => send('password', { loginName, password }),
    totp: (code: string) => send('totp', { code }),
    newPassword: (password: string) => send('new-password', { password }),
    membership: (id: string) => send('membership', { id }),
    abandon: () => send('abandon'),
  }
}
