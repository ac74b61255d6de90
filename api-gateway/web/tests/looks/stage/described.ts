/** The services' descriptions as types: what each request is answered with. */
import type { components as adminParts, paths as admin } from '@/kit/api/admin'
import type { components as coreParts, paths as core } from '@/kit/api/core'
import type { Request } from 'playwright-core'

type Paths = admin & core
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type Path = keyof Paths & string

type Json<R> = R extends { content: { 'application/json': infer B } } ? B : undefined
type Done<R> = { [S in keyof R]: S extends 200 | 201 | 202 | 204 ? Json<R[S]> : never }[keyof R]
type KeyOf<P extends Path> = {
  [M in Method]: Paths[P][M] extends { responses: unknown } ? `${Uppercase<M>} ${P}` : never
}[Method]

/** `GET /api/core/overview`: method and path as the description writes them. */
export type Key = { [P in Path]: KeyOf<P> }[Path]
export type Body<K extends Key> = {
  [M in Method]: K extends `${Uppercase<M>} ${infer P extends Path}`
    ? Paths[P][M] extends { responses: infer R }
      ? Done<R>
      : never
    : never
}[Method]

export type Core = coreParts['schemas']
export type Admin = adminParts['schemas']
export type Problem = Omit<Admin['Problem'], 'changes' | 'doubts'> & {
  changes?: Core['Change'][]
  doubts?: Core['DoubtView'][]
}

/** An answer with a status and headers of its own. */
export class Told<B> {
  constructor(
    readonly status: number,
    readonly body: B,
    readonly headers: Record<string, string> = {},
    /** A picture, where what is answered is none of JSON. */
    readonly svg: string | null = null,
  ) {}
}

export interface Asked {
  /** What stands in the path in the place of `{…}`. */
  of: Record<string, string>
  query: URLSearchParams
  headers: Record<string, string>
  body: unknown
  request: Request
}

/** Nobody answers: the line is dead. */
export const SILENCE = Symbol('silence')

export type Plain<B> = B | Told<B> | Told<Problem> | typeof SILENCE
export type Answer<B> = Plain<B> | ((asked: Asked) => Plain<B> | Promise<Plain<B>>)
export type Answers = { [K in Key]?: Answer<Body<K>> }

/** With the version that goes back as `If-Match`. */
export const tagged = <B extends { version: number }>(body: B): Told<B> =>
  new Told(200, body, { ETag: `"${body.version}"` })

/** A picture of that colour. */
export const drawn = (colour: string): Told<undefined> =>
  new Told<undefined>(
    200,
    undefined,
    {},
    `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640"><rect width="960" height="640" fill="${colour}"/></svg>`,
  )

/** Done, and nothing to say about it. */
export const done = new Told<undefined>(204, undefined)

const TITLES: Record<number, string> = {
  401: '未登录',
  404: '没有找到',
  409: '与目前的状态冲突',
  412: '已有变动',
  422: '填写的内容有误',
  423: '暂时锁定',
  500: '系统出错',
  503: '暂时不可用',
}

export function refused(status: number, more: Partial<Problem> = {}): Told<Problem> {
  const title = TITLES[status] ?? '没有完成'
  return new Told(status, {
    type: `/problems/status-${status}`,
    title,
    status,
    detail: `${title}。`,
    requestId: '0198-7c1e-44d0',
    ...more,
  })
}

/** The same id every time, of a thing of a kind. */
export function id(kind: string, no = 1): string {
  const letters = [...kind].map((c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  const tail = letters.padEnd(12, '0').slice(0, 12)
  return `01987c1e-44d0-7000-8${String(no).padStart(3, '0')}-${tail}`
}
