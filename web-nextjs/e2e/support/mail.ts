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
