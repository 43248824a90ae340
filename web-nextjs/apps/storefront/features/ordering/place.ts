import { ask, Refused, type Refusal } from '@/lib/browser-api';
import { answered, type PlaceOrderInput } from './attempt';
import { PLACE_ORDER, type Order } from './order-documents';
import type { MoneyValue } from '@foodsaas/ui/format/money';

export type PriceChange = { lineId: string | null; was: MoneyValue; is: MoneyValue };

/** What came of it; `unheard`: nobody knows, and the same may be sent again. */
export type Placed = { kind: 'placed'; token: string; order: Order } | { kind: 'refused'; refusal: Refusal; changes: readonly PriceChange[] } | { kind: 'unheard' };

/** Waits before the same is sent again, in milliseconds. */
const WAITS = [1_000, 3_000, 8_000];

/** Sends an order until it is answered, a few times. The key in it makes of all of them one. */
export async function place(input: PlaceOrderInput, locale: string, wait: (ms: number) => Promise<void> = sleep): Promise<Placed> {
  for (const pause of [...WAITS, null]) {
    const placed = await send(input, locale);
    if (placed) {
      answered();
      return placed;
    }
    if (pause !== null) await wait(pause);
  }
  return { kind: 'unheard' };
}

/** Nothing came of it yet, and the same key may be sent again. */
const ASK_AGAIN = 'TRY_AGAIN';

/** Null where there was no answer that says what came of it. */
async function send(input: PlaceOrderInput, locale: string): Promise<Placed | null> {
  try {
    const { order, trackingToken, changes, errors } = (await ask(PLACE_ORDER, { input }, locale)).result;
    const [first] = errors as readonly Refusal[];
    if (first?.code === ASK_AGAIN) return null;
    if (first) return { kind: 'refused', refusal: first, changes };
    return order && trackingToken ? { kind: 'placed', order, token: trackingToken } : null;
  } catch (failure) {
    if (!(failure instanceof Refused)) throw failure;
    return null;
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
