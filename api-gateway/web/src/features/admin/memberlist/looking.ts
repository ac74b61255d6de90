import { ask } from '@/kit/ask/api'
import { departments } from '@/project/api'
import { preview } from './api'
import { cellsOf } from './cells'
import { found, read, type Reading } from './reading'

export interface Looked extends Reading {
  /** Rows, from 1, of who is a member already. */
  already: number[]
}

/** Reads a list and asks the services what inviting all of it would come to, unless it can't be read. */
export async function look(text: string): Promise<Looked> {
  const reading = read(cellsOf(text), (await ask(departments())).body)
  if (reading.wrong.length > 0) return { ...reading, already: [] }
  const { already, errors } = await preview(reading.rows.map(({ invitee }) => invitee))
  return { rows: reading.rows, wrong: found(errors, reading.rows), already }
}
