import { Guest } from '../support/guest';
import type { OwnBrand } from '../support/own-brand';
import { change, prepared, type ChangeKind } from './change';

const password = 'a pass phrase of a guest';
const street = { street: 'Lane 1', postalCode: '10115', city: 'Berlin', country: 'DE' };

const members = new Map<string, Promise<Guest>>();

/** A guest of a brand who has a password and is signed in with it: codes are sent to one network only so often. */
async function memberOf({ origin }: OwnBrand): Promise<Guest> {
  const known = members.get(origin) ?? join(origin);
  members.set(origin, known);
  const guest = await known;
  await guest.mutate('signInDinerWithPassword', { email: guest.email, password }, 'diner { id }');
  return guest;
}

async function join(origin: string): Promise<Guest> {
  const guest = await Guest.enter(origin);
  await guest.mutate('setDinerPassword', { password }, 'isSet');
  return guest;
}

const by = (whom: (brand: OwnBrand) => Promise<Guest>) => (mutation: string, does: string, selection: string, input: (guest: Guest) => object | Promise<object>): ChangeKind =>
  prepared(mutation, does, async (brand) => {
    const guest = await whom(brand);
    const filled = await input(guest);
    return () => guest.mutate(mutation, filled, selection);
  });

const byMember = by(memberOf);

/** Has signed in with a code a moment ago. */
const byProven = by(({ origin }) => Guest.enter(origin));

const addressOf = async (guest: Guest) => {
  await guest.mutate('addDinerAddress', street, 'address { id }');
  return (await guest.query<{ diner: { addresses: { id: string }[] } }>('{ diner { addresses { id } } }')).diner.addresses[0]?.id;
};

/** What no page shows: pages are the same for everybody. */
export const dinerChanges: ChangeKind[] = [
  change('signInDiner', 'a guest signs in', ({ origin }) => Guest.enter(origin)),
  byMember('signInDinerWithPassword', 'a guest signs in with a password', 'diner { id }', ({ email }) => ({ email, password })),
  byMember('signOutDiner', 'a guest signs out', 'signedOut', () => ({})),
  byMember('updateDiner', 'a guest says his name', 'diner { id }', () => ({ name: 'Ada', locale: 'en' })),
  byMember('setMarketingConsent', 'a guest wants offers', 'diner { id }', () => ({ given: true, source: 'ACCOUNT' })),
  byMember('addDinerAddress', 'a guest adds an address', 'address { id }', () => street),
  byMember('updateDinerAddress', 'a guest changes an address', 'address { id }', async (guest) => ({ id: await addressOf(guest), ...street, city: 'Potsdam' })),
  byMember('deleteDinerAddress', 'a guest deletes an address', 'deletedId', async (guest) => ({ id: await addressOf(guest) })),
  byMember('endDinerSession', 'a guest ends a session', 'endedId', async (guest) => {
    const { diner } = await guest.query<{ diner: { sessions: { id: string }[] } }>('{ diner { sessions { id } } }');
    return { id: diner.sessions[0]?.id };
  }),
  byProven('setDinerPassword', 'a guest sets a password', 'isSet', () => ({ password })),
  byProven('confirmDinerContactChange', 'a guest is reached elsewhere', 'diner { id }', (guest) => guest.wish()),
  byProven('eraseDiner', 'a guest erases the account', 'isErased', (guest) => ({ confirm: guest.email })),
];

/** On the way of another change, or refused to whoever has one way to be reached only. */
export const withinDinerSignIn = ['requestDinerCode', 'requestDinerContactChange', 'removeDinerContact'];
