// What earlier starts did to a running copy, so that a warm start skips it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const notes = (state) => (existsSync(state.prepared) ? JSON.parse(readFileSync(state.prepared, 'utf8')) : {});

export const remembers = (state, what, version) => notes(state)[what] === version;

export function remember(state, what, version) {
  writeFileSync(state.prepared, `${JSON.stringify({ ...notes(state), [what]: version }, null, 2)}\n`);
}
