import { QueryClient } from '@tanstack/vue-query'

/**
 * Remembers an answer as long as somebody on the page shows it, and not longer. Nothing is asked again by itself, not
 * after a while and not when the window comes back: a look at what another congress shares is recorded as a look.
 */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 0,
      retry: false,
      networkMode: 'always', // whether there is a network is for the request to find out, and to say
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      structuralSharing: false,
    },
  },
})

/** Asks anew what was refused to the page as it stands, for when the reason is gone. */
export function askRefusedAgain(): void {
  void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.error !== null })
}
