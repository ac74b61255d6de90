import { fetchFile } from './send'

/** Hands a file to the browser to keep. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the browser has begun to read it by then; at once would be too early for some
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Fetches a file and keeps it under the name that the services give it. */
export async function download(address: string, otherwise: string): Promise<void> {
  const { content, name } = await fetchFile(address)
  saveFile(content, name ?? otherwise)
}
