import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Passwords of the database roles and the secret between API and Next.js: made once, readable by their owner only. */
export function secretsOf(state) {
  if (existsSync(state.secrets)) return JSON.parse(readFileSync(state.secrets, 'utf8'));
  const password = () => randomBytes(24).toString('base64url');
  const secrets = { owner: password(), app: password(), dispatcher: password(), internal: randomBytes(32).toString('base64') };
  writeFileSync(state.secrets, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
