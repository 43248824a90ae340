// Calling the API executable: its settings are environment variables.
import { mkdirSync } from 'node:fs';
import { environment, run } from './child.mjs';
import { connectionsOf } from './connections.mjs';
import { secretsOf } from './secrets.mjs';
import { writeSilos } from './silos.mjs';

export const environmentName = () => process.env.FOODSAAS_ENV || 'Development';

/** Settings that every call needs; serving adds the ports. */
export function apiSettings(state, superuserUrl, ports) {
  const secrets = secretsOf(state);
  const connections = connectionsOf(superuserUrl, secrets);
  mkdirSync(state.data, { recursive: true });
  writeSilos(state, superuserUrl, secrets);
  const settings = {
    ASPNETCORE_ENVIRONMENT: environmentName(),
    DOTNET_ENVIRONMENT: environmentName(),
    ...Object.fromEntries(['Admin', 'Owner', 'App', 'Dispatcher'].map((name) => [`ConnectionStrings__${name}`, connections[name]])),
    FoodSaaS__InternalSecret: secrets.internal,
    FoodSaaS__DataDirectory: state.data,
    FoodSaaS__SeedOutput: state.seedOutput,
    FoodSaaS__SilosFile: state.silos,
    // Receivers of webhooks are developed on this machine; outside development the API ignores it.
    Integrations__AllowLoopback: 'true',
  };
  if (!ports) return settings;
  // The serving process gets no superuser.
  delete settings.ConnectionStrings__Admin;
  return {
    ...settings,
    // Bytes, hexadecimal: DECISIONS 99. Nothing but the environment says it to .NET.
    DOTNET_GCgen0size: '3000000',
    GraphQL__TrustedDocuments: state.documents,
    FoodSaaS__PublicPort: String(ports.public),
    ...(ports.listen ? { FoodSaaS__ListenPort: String(ports.listen) } : {}),
    FoodSaaS__InternalPort: String(ports.internal),
    FoodSaaS__StorefrontUrl: `http://127.0.0.1:${ports.storefront}`,
    FoodSaaS__AdminUrl: `http://127.0.0.1:${ports.admin}`,
  };
}

export const callApi = (build, command, state, superuserUrl, args = [], settings = {}) =>
  run('dotnet', [build.dll, command, ...args], {
    cwd: build.directory, env: environment({ ...apiSettings(state, superuserUrl), ...settings }), log: state.log(command), minutes: 10,
  });
