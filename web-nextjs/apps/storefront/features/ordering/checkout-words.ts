import type { Texts } from '@/text';

/** All that is said at the checkout and about an order. */
export type CheckoutWords = Texts['ordering'] & { services: Texts['servicePrices']; addressFields: Texts['account']['addressFields']; seeMenu: string };

export const checkoutWords = ({ ordering, servicePrices, account, seeMenu }: Texts): CheckoutWords => ({ ...ordering, services: servicePrices, addressFields: account.addressFields, seeMenu });
