// The four ways into the database, from the URL of its superuser.
import { Failure } from './terminal.mjs';

export const pool = 'foodsaas';

export const siloDatabase = (name) => `${pool}_silo_${name}`;

export function connectionsOf(superuserUrl, secrets, database = pool) {
  const server = parse(superuserUrl);
  const as = (role) => ({ user: `foodsaas_${role}`, password: secrets[role], database });
  return {
    Admin: keywords(server, server),
    Owner: keywords(server, as('owner')),
    App: keywords(server, as('app')),
    Dispatcher: keywords(server, as('dispatcher')),
    appUrl: url(superuserUrl, as('app')),
    ownerUrl: url(superuserUrl, as('owner')),
  };
}

export function parse(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Failure('FOODSAAS_POSTGRES must be a URL: postgresql://user:password@host:port/database');
  }
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username || 'postgres'),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
    encryption: url.searchParams.get('sslmode'),
  };
}

/** As Npgsql reads it. */
function keywords({ host, port, encryption }, { user, password, database: name }) {
  const words = { Host: host, Port: port, Username: user, Password: password, Database: name };
  if (encryption) words['SSL Mode'] = encryption.replace(/-/g, '');
  return Object.entries(words).map(([word, value]) => `${word}=${quoted(String(value))}`).join(';');
}

const quoted = (value) => (/^[\w.:-]*$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`);

function url(superuserUrl, { user, password, database: name }) {
  const result = new URL(superuserUrl);
  Object.assign(result, { username: user, password, pathname: `/${name}` });
  return result.href;
}
