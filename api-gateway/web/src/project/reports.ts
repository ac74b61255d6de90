import type { ReportView } from './types'

/** The last report before this one that counted, for what has moved since. */
export function lastConfirmed(report: Pick<ReportView, 'month'>, all: ReportView[]): ReportView | null {
  return (
    all
      .filter((r) => r.state === 'CONFIRMED' && r.month < report.month)
      .sort((a, b) => b.month.localeCompare(a.month))[0] ?? null
  )
}
