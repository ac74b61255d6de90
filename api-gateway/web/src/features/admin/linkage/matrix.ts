import type { Partner } from '@/congress/api'
import { KINDS, type Kind } from '@/project/kinds'
import type { Direction, Grant } from './api'
import { standing, type Standing } from './standing'

/** One kind of material going one way: a column of the matrix. */
export interface Way {
  direction: Direction
  kind: Kind
}

/** What stands between us and one partner about it: the grant that says most, or that there never was one. */
export interface Cell {
  grant: Grant | null
  standing: Standing | 'NONE'
  /** Nothing is in force, and nobody has been asked. */
  vacant: boolean
}

/** Of several about the same: what is shown comes before what may be, and that before what was. */
const FIRST: Standing[] = [
  'IN_FORCE',
  'ARRIVING',
  'OURS_TO_ANSWER',
  'THEIRS_TO_ANSWER',
  'COMING',
  'ENDING',
  'REFUSED',
  'NEVER_AGREED',
  'OVER',
]
const VACANT: Standing[] = ['ENDING', 'REFUSED', 'NEVER_AGREED', 'OVER']

/** Only what something moves of, which partners of one level have in common. */
export function ways(partners: readonly Partner[]): Way[] {
  return (['RECEIVE', 'GIVE'] as const).flatMap((direction) =>
    kindsOf(partners, direction).map((kind) => ({ direction, kind })),
  )
}

/** What can be agreed on with them in that direction. */
export function kindsOf(partners: readonly Partner[], direction: Direction): Kind[] {
  const key = direction === 'GIVE' ? 'give' : 'receive'
  return KINDS.filter((kind) => partners.some((one) => one[key].includes(kind)))
}

/** Of grants as they are listed, the latest first. */
export function cell(grants: readonly Grant[], partner: string, way: Way, today: string): Cell {
  const about = grants
    .filter((one) => one.partner.slug === partner && one.direction === way.direction)
    .filter((one) => one.kinds.includes(way.kind))
    .map((grant) => ({ grant, standing: standing(grant, today) }))
  const [most] = about.sort((a, b) => FIRST.indexOf(a.standing) - FIRST.indexOf(b.standing))
  return most
    ? { ...most, vacant: VACANT.includes(most.standing) }
    : { grant: null, standing: 'NONE', vacant: true }
}
