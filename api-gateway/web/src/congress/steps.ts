import type { Step } from '@/kit/page/StepList.vue'
import { t } from '@/kit/words/texts'
import type { OpeningStep } from './api'

/** The steps of opening a congress in words, for a `StepList`. */
export function stepsSaid(steps: readonly OpeningStep[]): Step[] {
  return steps.map((step) => ({ ...step, label: t(`congress.steps.${step.step}`) }))
}

/** Something is still being done by itself, so it is worth looking again. */
export function isMoving({ steps }: { steps: readonly OpeningStep[] }): boolean {
  return steps.some((step) => step.state !== 'DONE')
}
