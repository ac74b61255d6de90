/** Where to go after signing in: the saved request of our own issuer, never another site. */
export function safeNext(next: string | null | undefined, origin: string): string {
  if (!next) return '/login'
  try {
    const url = new URL(next, origin)
    // `/.//elsewhere` is ours to a parser, and to a browser that gets only its path another host
    const ours = url.origin === origin && !url.pathname.startsWith('//')
    return ours ? url.pathname + url.search : '/login'
  } catch {
    return '/login'
  }
}

/** A secret to type by hand reads better in groups of four. */
export function grouped(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}
