// Where everything is, for people (a table) and for programs (endpoints.json).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { environmentName } from './api-process.mjs';
import { connectionsOf } from './connections.mjs';
import { secretsOf } from './secrets.mjs';
import { paint, say, table } from './terminal.mjs';

export function writeEndpoints(state, port, superuserUrl) {
  const seeded = existsSync(state.seedOutput) ? JSON.parse(readFileSync(state.seedOutput, 'utf8')) : {};
  const connections = connectionsOf(superuserUrl, secretsOf(state));
  const at = (name) => `http://${name}:${port}`;
  const endpoints = {
    api: at('localhost'),
    graphql: `${at('localhost')}/graphql`,
    platform: at('foodsaas.localhost'),
    admin: at('admin.foodsaas.localhost'),
    playground: `${at('admin.foodsaas.localhost')}/playground`,
    storefronts: Object.fromEntries(Object.keys(seeded.storefronts ?? {}).map((slug) => [slug, at(`${slug}.foodsaas.localhost`)])),
    keys: seeded.keys ?? {},
    secretKeys: seeded.secretKeys ?? {},
    postgres: connections.appUrl,
    postgresOwner: connections.ownerUrl,
    logins: environmentName() === 'Development' ? (seeded.logins ?? []) : [],
  };
  writeFileSync(state.endpoints, `${JSON.stringify(endpoints, null, 2)}\n`, { mode: 0o600 });
  return endpoints;
}

export function printEndpoints(endpoints) {
  say(`\n${paint.bold('FoodSaaS is up')} (${environmentName()})\n`);
  const development = environmentName() === 'Development';
  table([
    ['platform and sign-up', endpoints.platform],
    ...Object.entries(endpoints.storefronts).map(([slug, url]) => [`storefront ${slug}`, url]),
    ['admin', endpoints.admin],
    ['playground', endpoints.playground],
    ['GraphQL', `${endpoints.graphql}  (with X-Api-Key)`],
    ...(development ? [['mail', `${endpoints.api}/dev/mail`]] : []),
  ]);
  if (development && endpoints.logins.length > 0) {
    say(`\n${paint.bold('Demo logins')}\n`);
    table([['role', 'brand', 'e-mail', 'password'], ...endpoints.logins.map((login) => [login.role, login.tenant ?? '', login.email, login.password])]);
  }
  say(`\nKeys and database URLs: .dev/endpoints.json · logs: .dev/logs`);
}
