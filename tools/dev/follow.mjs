import { readFileSync } from 'node:fs';
import { within } from './child.mjs';

/** Shows what is written to a log file until a promise has its value. */
export async function follow(log, promise) {
  let shown = 0;
  for (;;) {
    const outcome = await within(0.15, promise);
    const written = readFileSync(log, 'utf8');
    process.stdout.write(written.slice(shown));
    shown = written.length;
    if (outcome) return outcome;
  }
}
