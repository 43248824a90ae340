import { forget, recall, remember } from '@/lib/device';

const NAME = 'foodsaas-paying';

/** How Stripe marks the address to which it sends a diner back. */
const MARK = 'redirect_status';

/**
 * The order that is paid while a bank's page has the browser. The secret of its link is told to nobody, so the bank's page leads back without it: this browser
 * remembers which order it left for.
 */
export const paying = {
  begin: (token: string): void => remember(NAME, token),
  /** The order that somebody comes back to; empty where he does not come from a bank. */
  returned: (search: string): string => (new URLSearchParams(search).has(MARK) ? (recall<string>(NAME) ?? '') : ''),
  end: (): void => forget(NAME),
};
