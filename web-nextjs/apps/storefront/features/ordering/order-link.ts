/** What stands behind the hash sign of an order's page: its secret, and whether its receipt is wanted as a file at once, as a link of the confirmation mail says. */
export type OrderLink = { token: string; wantsReceipt: boolean };

export function orderLink(hash: string): OrderLink {
  const [token = '', wish] = hash.replace(/^#/, '').split('/');
  return { token, wantsReceipt: wish === 'receipt' };
}
