// What features not yet rewritten still use; it goes with the last of them.
import { send, type Answer, type Query, type Sent } from './send'
import { address } from './send'
export { address, intention, type Query, type Answer as Tagged } from './send'
export { Problem, type Change, type Mistake } from './problem'
export type { Page } from './api'
export interface Ask extends Pick<Sent, 'signal' | 'ifMatch' | 'idempotencyKey' | 'headers'> {
  query?: Query
  stay?: boolean
}
const go = <T>(
  method: Sent['method'],
  path: string,
  body: unknown,
  { query, stay, ...ask }: Ask,
): Promise<Answer<T>> => send<T>({ method, address: address(path, query), body, open: stay, ...ask })
export const http = {
  get: async <T>(path: string, ask: Ask = {}) => (await go<T>('GET', path, undefined, ask)).body,
  getTagged: <T>(path: string, ask: Ask = {}) => go<T>('GET', path, undefined, ask),
  post: async <T>(path: string, body?: unknown, ask: Ask = {}) => (await go<T>('POST', path, body, ask)).body,
  put: async <T>(path: string, body?: unknown, ask: Ask = {}) => (await go<T>('PUT', path, body, ask)).body,
  patch: async <T>(path: string, body?: unknown, ask: Ask = {}) =>
    (await go<T>('PATCH', path, body, ask)).body,
  delete: async <T>(path: string, ask: Ask = {}) => (await go<T>('DELETE', path, undefined, ask)).body,
}
