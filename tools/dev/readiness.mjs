import { setTimeout as pause } from 'node:timers/promises';
import { accepts } from './ports.mjs';
import { endOfLog, Failure } from './terminal.mjs';

const patience = 120;

/** Waits until every part listens and the API calls itself ready; fails as soon as a part ends. */
export async function untilReady(parts, port) {
  let ended;
  for (const part of parts) part.exited.then((result) => { ended ??= { ...part, ...result }; });
  const deadline = Date.now() + patience * 1000;
  let answer = 'no answer';
  while (Date.now() < deadline) {
    if (ended) throw new Failure(crashMessage(ended));
    const listening = await Promise.all(parts.filter((part) => part.port).map((part) => accepts(part.port)));
    answer = await health(port);
    if (listening.every(Boolean) && answer === 200) return;
    await pause(150);
  }
  throw new Failure(`Not ready after ${patience} s; /health/ready says: ${answer}.\n${parts.map((part) => endOfLog(part.log, 12)).join('\n')}`);
}

export const crashMessage = ({ name, how, log }) => `${name} stopped by itself: it ${how}.\n${endOfLog(log)}`;

async function health(port) {
  try {
    const response = await fetch(`http://localhost:${port}/health/ready`, { signal: AbortSignal.timeout(3000) });
    const text = (await response.text()).slice(0, 500);
    return response.status === 200 ? 200 : `${response.status} ${text}`;
  } catch (error) {
    return error.cause?.code ?? error.message;
  }
}
