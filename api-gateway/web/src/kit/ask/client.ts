import { notifyManager, QueryCache, QueryClient } from '@tanstack/vue-query'
import { reveal } from './problem'

/**
 * Remembers an answer as long as somebody on the page shows it, and not longer. Nothing is asked again by itself, not
 * after a while and not when the window comes back: a look at what another congress shares is recorded as a look.
 */
export const client = new QueryClient({
  queryCache: new QueryCache({ onError: reveal }),
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

// whoever has waited for an answer finds it in the page, and not one turn of the clock later
notifyManager.setScheduler(queueMicrotask)

// what nobody shows any more is forgotten at once: the next page, made in the same breath, has to ask what is so now
client.getQueryCache().subscribe(({ type, query }) => {
  if (type === 'observerRemoved' && query.getObserversCount() === 0) client.getQueryCache().remove(query)
})

/** Asks anew what was refused to the page as it stands, for when the reason is gone. */
export function askRefusedAgain(): void {
  void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.error !== null })
}
