/** The services' descriptions at run time: a made-up answer that they could not give is found out. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import addFormats from 'ajv-formats'
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js'

interface Response {
  $ref?: string
  content?: Record<string, { schema: AnySchemaObject }>
}
interface Operation {
  responses: Record<string, Response>
}
interface Description {
  paths: Record<string, Record<string, Operation>>
  components: { schemas?: Record<string, AnySchemaObject>; responses?: Record<string, Response> }
}

const folder = join(import.meta.dirname, '../../../openapi')
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
for (const whole of ['int32', 'int64', 'double', 'float', 'binary']) ajv.addFormat(whole, true)

export interface Described {
  /** Method and path, as in the description. */
  key: string
  /** What stands in the place of `{…}`. */
  of: Record<string, string>
}

const operations = new Map<string, { file: string; description: Description; operation: Operation }>()
const patterns: { key: string; method: string; pattern: RegExp }[] = []

/** What the description does not name may not be there either, or a renamed field would go unnoticed. */
function closed(schema: AnySchemaObject): AnySchemaObject {
  if (schema.type === 'object' && schema.properties && schema.additionalProperties === undefined) {
    return { ...schema, additionalProperties: false }
  }
  return schema
}

for (const service of readdirSync(folder)) {
  for (const name of readdirSync(join(folder, service))) {
    const file = `${service}/${name}`
    const description = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Description
    const schemas = Object.entries(description.components.schemas ?? {})
    ajv.addSchema(
      { $id: file, components: { schemas: Object.fromEntries(schemas.map(([n, s]) => [n, closed(s)])) } },
      file,
    )
    for (const [path, methods] of Object.entries(description.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        const key = `${method.toUpperCase()} ${path}`
        operations.set(key, { file, description, operation })
        const named = path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
        patterns.push({ key, method: method.toUpperCase(), pattern: new RegExp(`^${named}$`) })
      }
    }
  }
}
patterns.sort((a, b) => a.key.split('{').length - b.key.split('{').length)

/** Which described request this is, if any; a path written out goes before one with a `{…}` in it. */
export function described(method: string, path: string): Described | undefined {
  for (const one of patterns) {
    const found = one.method === method && one.pattern.exec(path)
    if (found) return { key: one.key, of: { ...found.groups } }
  }
  return undefined
}

/** The status with which the description answers when all is well. */
export const usual = (key: string): number =>
  Number(Object.keys(operations.get(key)!.operation.responses).find((status) => status.startsWith('2')))

const checks = new Map<string, ValidateFunction | null>()

function check(key: string, status: number): ValidateFunction | null {
  const { file, description, operation } = operations.get(key)!
  let said = operation.responses[String(status)] ?? (status >= 400 ? operation.responses.default : undefined)
  if (said?.$ref) said = description.components.responses?.[said.$ref.split('/').pop()!]
  if (!said) throw new Error(`${key} is never answered with ${status}`)
  const schema = Object.entries(said.content ?? {}).find(([type]) => type.includes('json'))?.[1].schema
  if (!schema) return null
  const here = JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${file}#/`)) as AnySchemaObject
  return ajv.compile(here)
}

/** What is wrong with an answer, by the description. */
export function flaws(key: string, status: number, body: unknown): string[] {
  const name = `${key} ${status}`
  try {
    if (!checks.has(name)) checks.set(name, check(key, status))
  } catch (wrong) {
    return [wrong instanceof Error ? wrong.message : String(wrong)]
  }
  const validate = checks.get(name)
  if (!validate || validate(JSON.parse(JSON.stringify(body)))) return []
  return (validate.errors ?? []).map(
    (e) => `${name}${e.instancePath}: ${e.message ?? ''} ${JSON.stringify(e.params)}`,
  )
}
