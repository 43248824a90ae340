import { endpoints } from '../support/endpoints';
import { post } from '../support/graphql';
import { codeFor, tokenFor } from '../support/mail';
import { type OwnBrand, unique } from '../support/own-brand';
import { sessionOf } from '../support/staff';
import { codeOf } from '../support/totp';
import { change, prepared, type ChangeKind } from './change';

type Answer = Record<string, Record<string, unknown> & { errors: { code: string }[] }>;
const password = 'Loyal-Ladle-Comet-31';

/** Somebody at the console's host; insists that what he asks is done. */
export class Person {
  constructor(private cookie = '') {}

  static async owner({ email, password: own }: OwnBrand): Promise<Person> {
    const owner = new Person();
    await owner.ask('signIn', { email, password: own }, 'viewer { id }');
    return owner;
  }

  async ask<T>(name: string, input: object, entity: string, brand?: OwnBrand): Promise<T> {
    const document = `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${entity} errors { ... on Error { code } } } }`;
    const answer = await post<Answer>(`${endpoints().admin}${brand ? `/b/${brand.slug}` : ''}/graphql`, document, { input }, { origin: endpoints().admin, ...(this.cookie ? { cookie: this.cookie } : {}) });
    const payload = answer.data?.[name];
    if (!payload || payload.errors.length > 0) throw new Error(`${name} was refused: ${answer.text}`);
    if (answer.headers['set-cookie']) this.cookie = sessionOf(answer);
    return payload as T;
  }

  async read<T>(query: string, brand?: OwnBrand): Promise<T | undefined> {
    return (await post<T>(`${endpoints().admin}${brand ? `/b/${brand.slug}` : ''}/graphql`, query, {}, { origin: endpoints().admin, cookie: this.cookie })).data;
  }
}

async function invited(brand: OwnBrand) {
  const owner = await Person.owner(brand);
  const email = `${unique('colleague')}@example.com`;
  const { invitation } = await owner.ask<{ invitation: { id: string } }>('inviteStaff', { email, role: 'KITCHEN' }, 'invitation { id }', brand);
  return { owner, email, id: invitation.id, token: await tokenFor(email) };
}

async function joined(brand: OwnBrand) {
  const { owner, email, token } = await invited(brand);
  const person = new Person();
  await person.ask('acceptInvitation', { token, name: 'Kim Colleague', password }, 'viewer { id }');
  const staff = (await owner.read<{ staff: { id: string; email: string }[] }>('{ staff { id email } }', brand))?.staff ?? [];
  return { owner, person, email, id: staff.find((m) => m.email === email)?.id ?? '' };
}

async function ownRole(brand: OwnBrand) {
  const owner = await Person.owner(brand);
  const { ownRole: role } = await owner.ask<{ ownRole: { id: string } }>('createOwnRole', { name: unique('Role'), permissions: ['EditMenu'] }, 'ownRole { id }', brand);
  return { owner, id: role.id };
}

async function started(brand: OwnBrand) {
  const { person } = await joined(brand);
  const { started: factor } = await person.ask<{ started: { secret: string } }>('startSecondFactor', { password }, 'started { secret }');
  return { person, code: () => codeOf(factor.secret) };
}

/** What no page shows: who works for the brand, and their accounts. */
export const staffChanges: ChangeKind[] = [
  change('inviteStaff', 'invites a colleague', invited),
  prepared('revokeInvitation', 'takes an invitation back', async (brand) => { const { owner, id } = await invited(brand); return () => owner.ask('revokeInvitation', { id }, 'revokedId', brand); }),
  prepared('acceptInvitation', 'joins', async (brand) => { const { token } = await invited(brand); return () => new Person().ask('acceptInvitation', { token, name: 'Kim Colleague', password }, 'viewer { id }'); }),
  prepared('setStaffRole', 'gives a colleague another role', async (brand) => { const { owner, id } = await joined(brand); return () => owner.ask('setStaffRole', { id, role: 'EDITOR' }, 'member { id }', brand); }),
  prepared('removeStaffMember', 'removes a colleague', async (brand) => { const { owner, id } = await joined(brand); return () => owner.ask('removeStaffMember', { id }, 'removedId', brand); }),
  change('createOwnRole', 'makes a role', ownRole),
  prepared('updateOwnRole', 'changes a role', async (brand) => { const { owner, id } = await ownRole(brand); return () => owner.ask('updateOwnRole', { id, name: unique('Role'), permissions: [] }, 'ownRole { id }', brand); }),
  prepared('deleteOwnRole', 'deletes a role', async (brand) => { const { owner, id } = await ownRole(brand); return () => owner.ask('deleteOwnRole', { id }, 'deletedId', brand); }),
  prepared('changePassword', 'changes a password', async (brand) => { const { person } = await joined(brand); return () => person.ask('changePassword', { currentPassword: password, newPassword: `${password}-next` }, 'viewer { id }'); }),
  prepared('requestPasswordReset', 'asks for a reset link', async (brand) => { const { person, email } = await joined(brand); return () => person.ask('requestPasswordReset', { email }, 'request { expiresAt }'); }),
  prepared('resetPassword', 'sets a password by its link', async (brand) => {
    const { person, email } = await joined(brand);
    await person.ask('requestPasswordReset', { email }, 'request { expiresAt }');
    const token = await tokenFor(email, 'reset-password');
    return () => person.ask('resetPassword', { token, password: `${password}-next` }, 'isReset');
  }),
  prepared('endSession', 'signs a browser out', async (brand) => {
    const { person } = await joined(brand);
    const sessions = (await person.read<{ sessions: { id: string }[] }>('{ sessions { id } }'))?.sessions ?? [];
    return () => person.ask('endSession', { id: sessions[0]?.id }, 'endedId');
  }),
  prepared('startSecondFactor', 'starts a second factor', async (brand) => { const { person } = await joined(brand); return () => person.ask('startSecondFactor', { password }, 'started { secret }'); }),
  prepared('confirmSecondFactor', 'turns a second factor on', async (brand) => { const { person, code } = await started(brand); return () => person.ask('confirmSecondFactor', { code: code() }, 'recoveryCodes'); }),
  prepared('disableSecondFactor', 'turns a second factor off', async (brand) => {
    const { person, code } = await started(brand);
    const { recoveryCodes } = await person.ask<{ recoveryCodes: string[] }>('confirmSecondFactor', { code: code() }, 'recoveryCodes');
    return () => person.ask('disableSecondFactor', { password, code: recoveryCodes[0] }, 'isOff');
  }),
  prepared('requestEmailChange', 'asks for another address', async (brand) => { const { person } = await joined(brand); return () => person.ask('requestEmailChange', { email: `${unique('new')}@example.com`, password }, 'request { expiresAt }'); }),
  prepared('confirmEmailChange', 'moves to another address', async (brand) => {
    const { person } = await joined(brand);
    const email = `${unique('new')}@example.com`;
    await person.ask('requestEmailChange', { email, password }, 'request { expiresAt }');
    const code = await codeFor(email);
    return () => person.ask('confirmEmailChange', { code }, 'viewer { id }');
  }),
];
