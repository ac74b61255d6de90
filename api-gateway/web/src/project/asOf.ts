import type { Core } from '@/kit/ask/api'
import { month } from '@/kit/words/format'
import { t } from '@/kit/words/texts'

/** Up to which months the figures of several projects go. */
export type AsOfMonths = Core['AsOfMonths']

/**
 * As of is the last confirmed month of each project, so what is said of several is the span of theirs, and never the
 * newest alone.
 */
export function asOfWords({ earliest, latest }: AsOfMonths): string {
  if (earliest === null || latest === null) return t('project.notReported')
  return earliest === latest
    ? month(latest)
    : t('project.asOfSpan', { earliest: month(earliest), latest: month(latest) })
}

/** How many have none, where others have; empty where there are no such. */
export function withoutWords({ latest, without }: AsOfMonths): string {
  return latest !== null && without ? t('project.asOfWithout', { count: without }) : ''
}
