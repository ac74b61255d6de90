/** Answers that come late, or change from one time to the next. */
import type { Asked, Plain } from './described'

type Step<B> = Plain<B> | ((asked: Asked) => Plain<B> | Promise<Plain<B>>)

/** Comes when it is released, to all who have asked by then and at once to those who ask later. */
export function held<B>(body: Plain<B>) {
  let release: () => void = () => undefined
  const free = new Promise<void>((done) => (release = done))
  const it = {
    asked: 0,
    release: () => release(),
    async answer(): Promise<Plain<B>> {
      it.asked++
      await free
      return body
    },
  }
  return it
}

/** One answer after the other; the last for ever. */
export function sequence<B>(steps: Step<B>[]): (asked: Asked) => Plain<B> | Promise<Plain<B>> {
  let no = 0
  return (asked) => {
    const step = steps[Math.min(no++, steps.length - 1)]!
    return typeof step === 'function' ? (step as (asked: Asked) => Promise<Plain<B>>)(asked) : step
  }
}
