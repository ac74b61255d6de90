import type { Sums } from '@/kit/chart/sums'
import type { Funds } from '../types'

/** The money of somebody or something, for a chart of it. */
export function sumsOf(name: string, { plannedFen, issuedFen, paidFen }: Funds): Sums {
  return { name, planned: plannedFen, issued: issuedFen, paid: paidFen }
}
