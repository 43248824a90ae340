import { post } from './graphql';
import { codeFor } from './mail';
import { unique } from './own-brand';

type Payload = Record<string, unknown> & { errors: { code: string }[] };

/** A guest of a brand, by its API: as a browser on the brand's own site. */
export class Guest {
  private cookie = '';

  private constructor(private readonly origin: string, readonly email: string) {}

  /** Somebody new, signed in with a code. */
  static async enter(origin: string): Promise<Guest> {
    const guest = new Guest(origin, `${unique('guest')}@example.com`);
    const { request } = await guest.mutate<{ request: { challenge: string } }>('requestDinerCode', { email: guest.email }, 'request { challenge }');
    await guest.mutate('signInDiner', { challenge: request.challenge, code: await codeFor(guest.email) }, 'diner { id }');
    return guest;
  }

  /** A code for another address, on its way. */
  async wish(): Promise<{ challenge: string; code: string }> {
    const email = `${unique('elsewhere')}@example.com`;
    const { request } = await this.mutate<{ request: { challenge: string } }>('requestDinerContactChange', { email }, 'request { challenge }');
    return { challenge: request.challenge, code: await codeFor(email) };
  }

  async query<T>(document: string, variables: unknown = {}): Promise<T> {
    const answer = await post<T>(`${this.origin}/graphql`, document, variables, { origin: this.origin, ...(this.cookie ? { cookie: this.cookie } : {}) });
    const cookie = answer.headers['set-cookie']?.find((line) => line.startsWith('__Host-foodsaas-diner='))?.split(';')[0];
    if (cookie !== undefined) this.cookie = cookie;
    if (answer.errors || !answer.data) throw new Error(`${answer.status} ${answer.text}`);
    return answer.data;
  }

  /** Runs one mutation by its name; a refusal throws. */
  async mutate<T>(name: string, input: unknown, selection: string): Promise<T> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} errors { ... on Error { code } } } }`;
    const payload = (await this.query<Record<string, Payload>>(document, { input }))[name];
    if (!payload || payload.errors.length > 0) throw new Error(`${name} was refused: ${JSON.stringify(payload?.errors)}`);
    return payload as T;
  }
}
