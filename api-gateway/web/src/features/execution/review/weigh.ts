import type { ReportView } from '@/project/types'
import type { Duty } from './api'
import { compare } from './compare'

/** As many as the services confirm at once. */
export const MOST_AT_ONCE = 200

/**
 * Whether anything about a report wants a look: a figure that was doubted or affirmed, one beyond its target or going the
 * wrong way, sums that shrank, more paid than issued, figures that count already and would be others. What can't be compared
 * wants one too.
 */
export function isDisputed(report: ReportView, held: Duty | null): boolean {
  if (!held || report.correction || report.doubts.length) return true
  if (compare(report, held).some((row) => row.wrongWay || row.beyond)) return true
  const { issuedFen: issued, paidFen: paid } = report
  if (issued !== null && paid !== null && paid > issued) return true
  return shrank(issued, held.funds?.previousIssuedFen) || shrank(paid, held.funds?.previousPaidFen)
}

const shrank = (now: number | null, before: number | null | undefined) =>
  now !== null && before != null && now < before
