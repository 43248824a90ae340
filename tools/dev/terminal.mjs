// What the person at the terminal sees: steps with their seconds, tables, failures with the end of a log.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { styleText } from 'node:util';

let output = process.stdout;
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** For commands whose standard output is read by a program. */
export function speakOnStandardError() {
  output = process.stderr;
}

export function say(text = '') {
  output.write(`${text}\n`);
}

const painter = (style) => (text) => (output.isTTY && !process.env.NO_COLOR ? styleText(style, String(text)) : String(text));
export const paint = { red: painter('red'), green: painter('green'), dim: painter('gray'), bold: painter('bold'), yellow: painter('yellow') };

/** A failure that its message explains: shown without a stack. */
export class Failure extends Error {}

const done = () => ({ good: true, text: '' });

/** Runs one named piece of work and says how long it took; a slow one says that it is still going. `verdict` judges its result. */
export async function step(name, work, verdict = done) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const beginning = setTimeout(() => say(paint.dim(`  ${name} …`)), 1500);
  const heartbeat = setInterval(() => say(paint.dim(`  ${name} … ${seconds()}`)), 20_000);
  try {
    const result = await work();
    const { good, text } = verdict(result);
    say(`${good ? paint.green('✓') : paint.red('✗')} ${name}${text} ${paint.dim(seconds())}`);
    return result;
  } catch (error) {
    say(`${paint.red('✗')} ${name} ${paint.dim(seconds())}`);
    throw error;
  } finally {
    clearTimeout(beginning);
    clearInterval(heartbeat);
  }
}

export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows) say(`  ${row.map((cell, column) => String(cell).padEnd(widths[column])).join('  ').trimEnd()}`);
}

export function endOfLog(file, lines = 30) {
  let text;
  try {
    text = readFileSync(file, 'utf8').trimEnd();
  } catch {
    return '';
  }
  if (text === '') return `${relative(process.cwd(), file)} is empty.`;
  const shown = text.split('\n').slice(-lines);
  return `The end of ${relative(process.cwd(), file)}:\n${shown.map((line) => `  | ${line.slice(0, 400)}`).join('\n')}`;
}
