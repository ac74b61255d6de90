// Types out of the descriptions of each module's interface: one file per service, in which a schema has one meaning.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import openapiTS, { astToString } from 'openapi-typescript'

const described = new URL('../openapi/', import.meta.url)
const types = new URL('../src/kit/api/', import.meta.url)

/** Several modules may answer with the same thing, and must then say the same of it. */
function add(to, from, where) {
  for (const [name, said] of Object.entries(from)) {
    if (name in to && !isDeepStrictEqual(to[name], said)) {
      throw new Error(`${where}: ${name} is said to be something else in another module`)
    }
    to[name] = said
  }
}

function whole(service) {
  const folder = new URL(`${service}/`, described)
  const all = { openapi: '3.1.0', info: { title: service, version: '1' }, paths: {}, components: {} }
  for (const file of readdirSync(folder).sort()) {
    const module = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    for (const [path, operations] of Object.entries(module.paths)) {
      add((all.paths[path] ??= {}), operations, `${service}/${file} ${path}`)
    }
    for (const [kind, parts] of Object.entries(module.components)) {
      add((all.components[kind] ??= {}), parts, `${service}/${file}`)
    }
  }
  return all
}

mkdirSync(types, { recursive: true })
for (const service of readdirSync(described)) {
  writeFileSync(new URL(`${service}.ts`, types), astToString(await openapiTS(whole(service))))
}
