const CHANNEL = 'minsheng.session'

/** What a window says to the others of this browser: somebody has signed in, and who if it knows, or signed out. */
export type Word = { signed: 'in'; person?: string } | { signed: 'out' }

/** Tells the other windows of this browser; where they can't be told they find out at their next request. */
export function tell(word: Word): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(word)
  channel.close()
}

/** Hears the other windows, and this one, until it is told to stop. */
export function hear(what: (word: Word) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<Word>) => what(data)
  return () => channel.close()
}
