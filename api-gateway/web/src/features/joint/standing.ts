import type { PlaceFigures } from './api'

/** What can honestly be said of a district: nothing granted, granted but nothing sent yet, or figures. */
export type Standing = 'notLinked' | 'noData' | 'noProjects' | 'figures'

export function standing(place: PlaceFigures): Standing {
  if (!place.linked) return 'notLinked'
  if (place.asOf === null) return 'noData'
  return place.projects ? 'figures' : 'noProjects'
}

export function hasGranted(place: PlaceFigures, kind: 'PROGRESS' | 'FUNDS'): boolean {
  return place.grants.some((grant) => grant.kinds.includes(kind))
}
