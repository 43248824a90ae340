import type { VariablesOf } from '@foodsaas/graphql';
import { forget, recall, remember } from '@/lib/device';
import type { PLACE_ORDER } from './order-documents';

export type PlaceOrderInput = VariablesOf<typeof PLACE_ORDER>['input'];
export type Wanted = Omit<PlaceOrderInput, 'idempotencyKey'>;

type Attempt = { input: PlaceOrderInput; at: number };

const NAME = 'foodsaas-attempt';

/** As long as the API remembers a key. */
const KEPT_FOR = 72 * 3_600_000;

/** Less than what it costs is promised for. */
const AWAITED_FOR = 10 * 60_000;

/**
 * An order is sent under a key of this browser's making. The same order again, after a lost answer or a reload, goes under the same key, and the API answers what
 * it answered: nothing is ordered twice. Another order gets another key. What is kept here is what a diner typed at the checkout, until the API has answered.
 */
export function begin(wanted: Wanted, now = Date.now()): PlaceOrderInput {
  const open = unanswered(now);
  if (open && JSON.stringify({ ...open, idempotencyKey: '' }) === JSON.stringify({ ...wanted, idempotencyKey: '' })) return open;
  const input = { ...wanted, idempotencyKey: newKey() };
  remember(NAME, { input, at: now } satisfies Attempt);
  return input;
}

/** What was sent and never answered. `within`: not longer ago than that, in milliseconds. */
export function unanswered(now = Date.now(), within = KEPT_FOR): PlaceOrderInput | null {
  const attempt = recall<Attempt>(NAME);
  return attempt && now - attempt.at < within ? attempt.input : null;
}

/** The same of an order that its diner still waits for: who opens the page days later may have eaten elsewhere. */
export const awaited = (now = Date.now()): PlaceOrderInput | null => unanswered(now, AWAITED_FOR);

export const answered = (): void => forget(NAME);

/** A key of this browser's making, for one wish. */
export const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
