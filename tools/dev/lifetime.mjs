// What was started is ended in reverse order: when the command returns, fails, or is interrupted.
import { Failure, paint, say } from './terminal.mjs';

const endings = [];
let ending;
let interruptCode = 130;

export const isEnding = () => ending !== undefined;

/** Registers what undoes something; returns a function that forgets the registration. */
export function atEnd(action) {
  endings.push(action);
  return () => {
    const index = endings.indexOf(action);
    if (index >= 0) endings.splice(index, 1);
  };
}

export function end() {
  ending ??= (async () => {
    while (endings.length > 0) {
      try {
        await endings.pop()();
      } catch (error) {
        say(paint.red(`While stopping: ${error.message}`));
      }
    }
  })();
  return ending;
}

/** Runs a command to its exit code; expected failures become one message, everything else keeps its stack. */
export async function endingCleanly(command) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupted(signal));
  let code;
  try {
    code = await command();
  } catch (error) {
    // After an interrupt every failure is only its echo.
    const expected = error instanceof Failure || error.code?.startsWith('ERR_PARSE_ARGS');
    if (!isEnding()) say(`\n${paint.red(expected ? error.message : error.stack)}`);
    code = 1;
  }
  if (isEnding()) await new Promise(() => {});
  await end();
  return code;
}

/** Makes an interrupt from now on the normal way to end, with exit code 0. */
export function expectInterrupt() {
  interruptCode = 0;
}

async function interrupted(signal) {
  if (isEnding()) {
    if (signal === 'SIGINT') say('Still stopping, this takes a few seconds.');
    return;
  }
  say(`\nStopping (${signal === 'SIGINT' ? 'Ctrl-C' : signal}) …`);
  await end();
  say('Stopped.');
  process.exit(interruptCode);
}
