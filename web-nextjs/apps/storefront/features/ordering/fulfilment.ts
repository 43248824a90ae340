import type { Cart } from './cart-documents';
import type { AddressTyped, Fulfilment } from './cart-store';

/** The address of a cart as it is sent; null where there is none. */
const addressOf = ({ address }: Cart, country: string): AddressTyped | null =>
  address && { street: address.street, postalCode: address.postalCode, city: address.city, note: address.note, country };

/** How the cart is ordered now, to be changed in part. */
export const fulfilmentOf = (cart: Cart, country: string): Fulfilment => ({
  service: cart.service, locationId: cart.location.id, requestedFor: cart.requestedFor, address: addressOf(cart, country), table: cart.table,
});
