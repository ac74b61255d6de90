import { t } from '@/kit/words/texts'
import { GIVEN } from '@/shell/roles'
import type { Role } from '@/shell/session/abilities'
import { MOST, type Invitee, type Preview } from './api'

export const COLUMNS = ['name', 'roles', 'department', 'contact'] as const
export type ColumnName = (typeof COLUMNS)[number]

/** A line of the list: where it stands, what it says, and whom that would invite. */
export interface Row {
  at: number
  said: Record<ColumnName, string>
  invitee: Invitee
}

/** Something wrong in a cell, or with the list as a whole (`at` null). */
export interface Wrong {
  at: number | null
  column: ColumnName | null
  value: string
  message: string
  mend: string
}

export interface Reading {
  rows: Row[]
  wrong: Wrong[]
}

interface Department {
  id: string
  name: string
  active: boolean
}

const BETWEEN_ROLES = /[、，,;；/\n]+/

export const heading = (column: ColumnName) => t(`admin.memberlist.columns.${column}`)

function wrong(
  what: 'empty' | 'tooMany' | 'noNames' | 'role' | 'department',
  more: Partial<Wrong> = {},
): Wrong {
  return {
    at: null,
    column: null,
    value: '',
    message: t(`admin.memberlist.wrong.${what}`, { most: MOST }),
    mend: t(`admin.memberlist.mend.${what}`),
    ...more,
  }
}

/** By a line of headings, in whatever order; without one in the order of the template. */
function order(first: string[]): { places: Partial<Record<ColumnName, number>>; headed: boolean } {
  const found = COLUMNS.map((column) => [column, first.indexOf(heading(column))] as const)
  if (!found.some(([, at]) => at >= 0))
    return { places: Object.fromEntries(COLUMNS.map((column, at) => [column, at])), headed: false }
  return { places: Object.fromEntries(found.filter(([, at]) => at >= 0)), headed: true }
}

/** What a list says, read cell by cell; what the services have to say comes after it. */
export function read(cells: string[][], departments: readonly Department[]): Reading {
  const { places, headed } = order(cells.find((row) => row.some(Boolean)) ?? [])
  if (places.name === undefined) return { rows: [], wrong: [wrong('noNames')] }
  const lines = cells
    .map((row, index) => ({ row, at: index + 1 }))
    .filter(({ row }) => row.some(Boolean))
    .slice(headed ? 1 : 0)
  if (lines.length === 0) return { rows: [], wrong: [wrong('empty')] }
  if (lines.length > MOST) return { rows: [], wrong: [wrong('tooMany')] }
  const faults: Wrong[] = []
  const rows = lines.map(({ row, at }) => {
    const said = Object.fromEntries(
      COLUMNS.map((column) => [column, row[places[column] ?? -1] ?? '']),
    ) as Row['said']
    const roles = said.roles.split(BETWEEN_ROLES).map((role) => role.trim())
    const known = roles.filter(Boolean).map((role) => ({ role, is: roleOf(role) }))
    for (const { role } of known.filter(({ is }) => !is))
      faults.push(wrong('role', { at, column: 'roles', value: role }))
    const department = departments.find(({ name, active }) => active && name === said.department)
    if (said.department && !department)
      faults.push(wrong('department', { at, column: 'department', value: said.department }))
    return {
      at,
      said,
      invitee: {
        name: said.name,
        roles: [...new Set(known.flatMap(({ is }) => is ?? []))],
        department: department?.id ?? null,
        contact: said.contact || null,
      },
    }
  })
  return { rows, wrong: faults }
}

function roleOf(said: string): Role | undefined {
  return GIVEN.find((role) => role === said || t(`shell.roles.${role}`) === said)
}

/** What the services find, at the line where it stands in the list. */
export function found(errors: Preview['errors'], rows: readonly Row[]): Wrong[] {
  return errors.map(({ row, field, value, message, mend }) => {
    const line = rows[(row ?? 0) - 1]
    const column = COLUMNS.find((one) => one === field) ?? null
    return {
      at: line?.at ?? null,
      column,
      value: (column && line?.said[column]) || value || '',
      message,
      mend: mend ?? '',
    }
  })
}
