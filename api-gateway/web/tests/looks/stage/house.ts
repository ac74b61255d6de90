/** Serves the pages once to all who look at them. */
import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { pages, serve } from '../../../scripts/serve.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string
  }
}

export default async function open(project: TestProject): Promise<() => void> {
  const { folder, ours } = pages()
  const server = await serve(folder)
  project.provide('origin', server.origin)
  return () => {
    server.close()
    if (ours) rmSync(folder, { recursive: true, force: true })
  }
}
