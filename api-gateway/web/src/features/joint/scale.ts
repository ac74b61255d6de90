/** Five steps of a fifth each, from the palest on; the whole belongs to the last. */
export const STEPS = [1, 2, 3, 4, 5] as const
export type Step = (typeof STEPS)[number]

export function stepOf(rate: number): Step {
  return STEPS[Math.min(4, Math.max(0, Math.floor(rate / 20)))]!
}

export function boundsOf(step: Step): { from: number; to: number } {
  return { from: (step - 1) * 20, to: step * 20 }
}
