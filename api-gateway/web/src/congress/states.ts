import type { CongressState } from './api'

/** In the order of a congress's life. */
export const STATES: CongressState[] = ['PREPARING', 'FAILED', 'ACTIVE', 'SUSPENDED', 'ENDED']

/** How a state looks beside its word: being suspended is what somebody wanted, being stuck is not. */
export const TONES: Record<CongressState, string> = {
  PREPARING: '',
  ACTIVE: 'good',
  SUSPENDED: 'heed',
  ENDED: '',
  FAILED: 'bad',
}
