import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/**
 * Paths of the files below a folder, relative to it.
 * @param {string} folder
 * @param {(path: string) => boolean} wanted
 * @returns {string[]}
 */
export function filesBelow(folder, wanted) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .filter(wanted)
    .sort()
}
