import { expect } from '@playwright/test';
import { endpoints } from './endpoints';
import { json, request } from './http';

type Mail = { to: string; text: string };

/** The six digits of the newest mail to an address, as soon as it is there. */
export async function codeFor(email: string): Promise<string> {
  let code: string | undefined;
  await expect(async () => {
    const mails = json<Mail[]>(await request(`${endpoints().api}/dev/mail.json`));
    code = /\b\d{6}\b/.exec(mails.find(({ to }) => to === email)?.text ?? '')?.[0];
    expect(code, `a code was sent to ${email}`).toBeDefined();
  }).toPass({ timeout: 10_000, intervals: [20, 50, 100] });
  return code ?? '';
}

/** The token behind the hash sign of the newest link to a page that was mailed to an address. */
export async function tokenFor(email: string, page = 'invitation'): Promise<string> {
  let token: string | undefined;
  await expect(async () => {
    const mails = json<Mail[]>(await request(`${endpoints().api}/dev/mail.json`));
    token = mails.filter(({ to }) => to === email).map(({ text }) => new RegExp(`/${page}#(\\w+)`).exec(text)?.[1]).find((found) => found !== undefined);
    expect(token, `a link to ${page} was sent to ${email}`).toBeDefined();
  }).toPass({ timeout: 10_000, intervals: [20, 50, 100] });
  return token ?? '';
}
