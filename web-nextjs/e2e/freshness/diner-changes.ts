import { Guest } from '../support/guest';
import type { OwnBrand } from '../support/own-brand';
import { change, prepared, type ChangeKind } from './change';

const password = 'a pass phrase of a guest';
const street = { street: 'Lane 1', postalCode: '10115', city: 'Berlin', country: 'DE' };

const byGuest = (mutation: string, does: string, selection: string, input: (guest: Guest) => object | Promise<object>): ChangeKind =>
  prepared(mutation, does, async (brand: OwnBrand) => {
    const guest = await Guest.enter(brand.origin);
    const filled = await input(guest);
    return () => guest.mutate(mutation, filled, selection);
  });

const addressOf = async (guest: Guest) => {
  await guest.mutate('addDinerAddress', street, 'address { id }');
  return (await guest.query<{ diner: { addresses: { id: string }[] } }>('{ diner { addresses { id } } }')).diner.addresses[0]?.id;
};

/** What no page shows: pages are the same for everybody. */
export const dinerChanges: ChangeKind[] = [
  change('signInDiner', 'a guest signs in', (brand) => Guest.enter(brand.origin)),
  byGuest('signOutDiner', 'a guest signs out', 'signedOut', () => ({})),
  byGuest('setDinerPassword', 'a guest sets a password', 'isSet', () => ({ password })),
  prepared('signInDinerWithPassword', 'a guest signs in with a password', async (brand) => {
    const guest = await Guest.enter(brand.origin);
    await guest.mutate('setDinerPassword', { password }, 'isSet');
    return () => guest.mutate('signInDinerWithPassword', { email: guest.email, password }, 'diner { id }');
  }),
  byGuest('updateDiner', 'a guest says his name', 'diner { id }', () => ({ name: 'Ada', locale: 'en' })),
  byGuest('setMarketingConsent', 'a guest wants offers', 'diner { id }', () => ({ given: true, source: 'ACCOUNT' })),
  byGuest('addDinerAddress', 'a guest adds an address', 'address { id }', () => street),
  byGuest('updateDinerAddress', 'a guest changes an address', 'address { id }', async (guest) => ({ id: await addressOf(guest), ...street, city: 'Potsdam' })),
  byGuest('deleteDinerAddress', 'a guest deletes an address', 'deletedId', async (guest) => ({ id: await addressOf(guest) })),
  byGuest('endDinerSession', 'a guest ends a session', 'endedId', async (guest) => {
    const { diner } = await guest.query<{ diner: { sessions: { id: string }[] } }>('{ diner { sessions { id } } }');
    return { id: diner.sessions[0]?.id };
  }),
  prepared('confirmDinerContactChange', 'a guest is reached elsewhere', async (brand) => {
    const guest = await Guest.enter(brand.origin);
    const wished = await guest.wish();
    return () => guest.mutate('confirmDinerContactChange', wished, 'diner { id }');
  }),
  byGuest('eraseDiner', 'a guest erases the account', 'isErased', (guest) => ({ confirm: guest.email })),
];

/** On the way of another change, or refused to whoever has one way to be reached only. */
export const withinDinerSignIn = ['requestDinerCode', 'requestDinerContactChange', 'removeDinerContact'];
