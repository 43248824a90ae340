import { formatMoney } from '@foodsaas/ui/format/money';
import { momentText } from '@/features/locations/open-text';
import { fill } from '@/lib/fill';
import type { Texts } from '@/text';
import type { Cart, CartProblem } from './cart-documents';

export type ProblemWords = Texts['ordering']['problems'];

/** What mends a problem: something that is done at once, or somewhere to go. */
export type Fix =
  | { kind: 'time'; at: string | null; text: string }
  | { kind: 'remove'; lineId: string; text: string }
  | { kind: 'choose'; lineId: string; slug: string; text: string }
  | { kind: 'menu'; text: string }
  | { kind: 'fulfilment'; text: string };

type Formats = { timeZone: string; region: string; now: number };

const WEEK = 6 * 86_400_000;

/** The nearest fix of a problem as a button says it; null where nothing mends it. */
export function fixOf({ lineId, fix }: CartProblem, cart: Cart, words: ProblemWords, { timeZone, region, now }: Formats): Fix | null {
  const line = cart.lines.find(({ id }) => id === lineId);
  switch (fix.kind) {
    case 'WAIT_UNTIL':
    case 'CHOOSE_SLOT': {
      if (!fix.at) return { kind: 'fulfilment', text: words.chooseTime };
      const at = Date.parse(fix.at);
      return { kind: 'time', at: fix.at, text: fill(words.orderFor, { time: momentText(at, timeZone, region, at - now > WEEK) }) };
    }
    case 'REMOVE_LINE':
      return line ? { kind: 'remove', lineId: line.id, text: fill(words.remove, { dish: line.name }) } : null;
    case 'CHANGE_OPTIONS':
      return line ? { kind: 'choose', lineId: line.id, slug: line.slug, text: fill(words.chooseAgain, { dish: line.name }) } : null;
    case 'ADD_AMOUNT':
      return { kind: 'menu', text: fix.amount ? fill(words.addAmount, { amount: formatMoney(fix.amount, region) }) : words.addMore };
    case 'CHOOSE_LOCATION':
      return { kind: 'fulfilment', text: words.chooseLocation };
    case 'GIVE_ADDRESS':
      return { kind: 'fulfilment', text: words.giveAddress };
    case 'GIVE_TABLE':
      return { kind: 'fulfilment', text: words.giveTable };
  }
}

/** What stands in the way, in the diner's language; in the API's own words where we have none. */
export function problemText({ code, message, lineId }: CartProblem, cart: Cart, words: ProblemWords): string {
  const text = (words.codes as Record<string, string>)[code] ?? message;
  return fill(text, { dish: cart.lines.find(({ id }) => id === lineId)?.name ?? '' });
}
