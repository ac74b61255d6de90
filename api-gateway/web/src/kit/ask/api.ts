import type { paths as AdminPaths } from '@/kit/api/admin'
import type { components as AdminParts } from '@/kit/api/admin'
import type { components as CoreParts, paths as CorePaths } from '@/kit/api/core'
import { address, send, type Answer, type Query, type Sent } from './send'

/** What the services say they answer with and take, by name. */
export type Core = CoreParts['schemas']
export type Admin = AdminParts['schemas']

/** A path that only one of two services has is that one's. */
type Paths = CorePaths & AdminPaths
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** Paths that the descriptions have a method for. */
export type PathsWith<M extends Method> = {
  [P in keyof Paths]: Paths[P] extends { [K in M]: { responses: object } } ? P : never
}[keyof Paths]

type Operation<P extends keyof Paths, M extends Method> = Paths[P] extends { [K in M]: infer O } ? O : never

type OfPath<O> = O extends { parameters: { path: infer V extends object } } ? { path: V } : { path?: never }
type OfQuery<O> = O extends { parameters: { query?: infer V } }
  ? [V] extends [never | undefined]
    ? { query?: never }
    : Partial<Record<never, never>> extends V
      ? { query?: Loose<V> }
      : { query: Loose<V> }
  : { query?: never }
/** An empty filter is left out of the address. */
type Loose<V> = V extends object ? { [K in keyof V]: V[K] | null | (undefined extends V[K] ? '' : never) } : V
type OfBody<O> = O extends { requestBody: { content: infer C } }
  ? { body: BodyIn<C> }
  : O extends { requestBody?: { content: infer C } }
    ? { body?: BodyIn<C> }
    : { body?: undefined }
type BodyIn<C> = C extends { 'application/json': infer V }
  ? V
  : C extends { 'multipart/form-data': unknown }
    ? FormData
    : never

type Success = 200 | 201 | 202
/** What an operation answers with when all is well; nothing where it says so. */
export type AnswerTo<P extends keyof Paths, M extends Method> =
  Operation<P, M> extends { responses: infer R }
    ? Success & keyof R extends never
      ? undefined
      : R[Success & keyof R] extends { content: { 'application/json': infer V } }
        ? V
        : undefined
    : never

/** Where the description wants a version or a key, forgetting it does not compile. */
type OfHeader<O> = O extends { parameters: { header?: infer H extends object } }
  ? ('If-Match' extends keyof H ? Pick<Required<Sent>, 'ifMatch'> : { ifMatch?: undefined }) &
      ('Idempotency-Key' extends keyof H ? { idempotencyKey: string } : { idempotencyKey?: undefined })
  : { ifMatch?: undefined; idempotencyKey?: undefined }

type Settings = Pick<Sent, 'headers' | 'open'>
type Given<P extends keyof Paths, M extends Method> = OfPath<Operation<P, M>> &
  OfQuery<Operation<P, M>> &
  (M extends 'get' ? Pick<Settings, 'open'> : OfBody<Operation<P, M>> & OfHeader<Operation<P, M>> & Settings)
/** What has to be given; where nothing has to, the argument may be left out. */
type Arguments<T> = object extends T ? [given?: T] : [given: T]

/** Something to ask the services, as data: by its address an answer is remembered, shared and told from others. */
export interface Question<T> {
  readonly address: string
  readonly open?: boolean
  /** Never there; it carries the type of the answer. */
  readonly answer?: T
}

interface Places {
  path?: Record<string, string | number>
  query?: Query
}

function addressOf(path: string, { path: values = {}, query }: Places): string {
  return address(
    path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name]))),
    query,
  )
}

/** Whatever path and query the descriptions have, as a question; `ask` and `useRead` answer it. */
export function get<P extends PathsWith<'get'>>(
  path: P,
  ...[given]: Arguments<Given<P, 'get'>>
): Question<AnswerTo<P, 'get'>> {
  return { address: addressOf(path, (given ?? {}) as Places), open: given?.open }
}

/** The same as an address for a link, such as one that downloads a file. */
export function href<P extends PathsWith<'get'>>(path: P, ...[given]: Arguments<Given<P, 'get'>>): string {
  return addressOf(path, (given ?? {}) as Places)
}

/** Asks once. In a page, `useRead` does, and drops what nobody waits for any more. */
export function ask<T>(question: Question<T>, signal?: AbortSignal): Promise<Answer<T>> {
  return send<T>({ method: 'GET', ...question, signal })
}

function writer<M extends Exclude<Method, 'get'>>(method: Uppercase<M> & Sent['method']) {
  return async <P extends PathsWith<M>>(
    path: P,
    ...[given]: Arguments<Given<P, M>>
  ): Promise<AnswerTo<P, M>> => {
    const { path: values, query, ...sent } = (given ?? {}) as Places & Partial<Sent>
    const answer = await send<AnswerTo<P, M>>({
      ...sent,
      method,
      address: addressOf(path, { path: values, query }),
    })
    return answer.body
  }
}

export const post = writer<'post'>('POST')
export const put = writer<'put'>('PUT')
export const patch = writer<'patch'>('PATCH')
export const remove = writer<'delete'>('DELETE')

/** A part of a list of the services', and where the next one begins. */
export interface Page<T> {
  items: T[]
  next: string | null
}
