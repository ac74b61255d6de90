import type { Core } from '@/kit/ask/api'
import { Problem } from '@/kit/ask/problem'

/** A reported figure that is more likely a slip than true, in data and in words; money in fen. */
export type Doubt = Core['DoubtView']

/** What whoever handed in is asked about; null where it was refused for another reason, or not at all. */
export function askedAbout(failure: unknown): Doubt[] | null {
  return failure instanceof Problem && failure.type === '/problems/figures-doubted'
    ? ((failure.more.doubts ?? []) as Doubt[])
    : null
}

/** As they are sent back: these very figures are right. */
export function affirming(doubts: Doubt[]): Core['AffirmedForm'][] {
  return doubts.map(({ kind, figure, indicatorId, value, against }) => ({
    kind,
    figure,
    indicatorId,
    value,
    against,
  }))
}

/** What is doubted of one figure, as one text: of an indicator by its id, or of a sum. */
export function doubted(doubts: Doubt[], of: string): string {
  return doubts
    .filter(({ figure, indicatorId }) => (indicatorId ?? figure) === of)
    .map(({ message }) => message)
    .join(' ')
}
