import type { Refusal } from '@/lib/browser-api';
import { isToBePaid } from './payment-state';
import type { Placed, PriceChange } from './place';

/** Where a checkout is. `placing`: sent, and not answered yet. `unheard`: sent, and nobody knows what came of it. */
export type CheckoutState =
  | { step: 'filling'; refusal: Refusal | null; changes: readonly PriceChange[] }
  | { step: 'placing' }
  | { step: 'unheard' }
  | { step: 'paying'; token: string }
  | { step: 'done'; token: string };

/** `found`: something was sent long ago, and nobody knows what came of it. */
export type CheckoutEvent = { type: 'sent' } | { type: 'found' } | { type: 'answered'; placed: Placed } | { type: 'paid' };

export const filling: CheckoutState = { step: 'filling', refusal: null, changes: [] };

/** A checkout goes from one step to the next; what does not belong to its step changes nothing, so that a late answer undoes none. */
export function checkout(state: CheckoutState, event: CheckoutEvent): CheckoutState {
  switch (event.type) {
    case 'sent':
      return state.step === 'filling' || state.step === 'unheard' ? { step: 'placing' } : state;
    case 'found':
      return state.step === 'filling' ? { step: 'unheard' } : state;
    case 'answered':
      return state.step === 'placing' ? after(event.placed) : state;
    case 'paid':
      return state.step === 'paying' ? { step: 'done', token: state.token } : state;
  }
}

function after(placed: Placed): CheckoutState {
  switch (placed.kind) {
    case 'placed':
      return { step: isToBePaid(placed.order) ? 'paying' : 'done', token: placed.token };
    case 'refused':
      return { step: 'filling', refusal: placed.refusal, changes: placed.changes };
    case 'unheard':
      return { step: 'unheard' };
  }
}
