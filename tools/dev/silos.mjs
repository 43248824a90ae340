// The databases of their own that brands have in this copy: names are kept, connections follow the server, whose port changes at every start.
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connectionsOf, siloDatabase } from './connections.mjs';

export const siloNames = (state) => (existsSync(state.siloNames) ? JSON.parse(readFileSync(state.siloNames, 'utf8')) : []);

export function addSilo(state, name) {
  const names = siloNames(state);
  if (!names.includes(name)) writeFileSync(state.siloNames, `${JSON.stringify([...names, name])}\n`);
}

/** The running API reads the file when it changes; it holds passwords. */
export function writeSilos(state, superuserUrl, secrets) {
  const names = siloNames(state);
  if (names.length === 0) return rmSync(state.silos, { force: true });
  const of = (name) => {
    const { Owner, App, Dispatcher } = connectionsOf(superuserUrl, secrets, siloDatabase(name));
    return [name, { Owner, App, Dispatcher }];
  };
  const text = `${JSON.stringify({ Silos: Object.fromEntries(names.map(of)) }, null, 2)}\n`;
  if (existsSync(state.silos) && readFileSync(state.silos, 'utf8') === text) return undefined;
  const unfinished = `${state.silos}.unfinished`;
  writeFileSync(unfinished, text, { mode: 0o600 });
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, state.silos);
  return undefined;
}
