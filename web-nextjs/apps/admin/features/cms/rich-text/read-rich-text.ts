import { type Block, holding, type ListItem, type RichDoc } from './nodes';
import { readInline } from './read-inline';

const fence = /^(`{3,})\w*$/;
const heading = /^(#{2,4})(?: (.*))?$/;
const quote = /^>(?: (.*)|)$/;
const rule = /^-{3,}$/;
const bullet = /^[-*](?: (.*))?$/;
const number = /^(\d{1,4})\.(?: (.*))?$/;

const beginsBlock = (line: string): boolean => [fence, heading, quote, rule, bullet, number].some((form) => form.test(line));

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** Formatted text that people typed, as the API keeps it. Whatever is typed is read as something. */
export const readRichText = (text: string): RichDoc => holding({ type: 'doc' }, blocks(text.replace(/\r\n?/g, '\n').split('\n')));

function blocks(lines: readonly string[], inList = false): Block[] {
  const found: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (isBlank(line)) {
      at++;
      continue;
    }
    const [block, next] = (inList ? null : onlyOutside(lines, at, line)) ?? list(lines, at, line) ?? paragraph(lines, at, inList);
    found.push(block);
    at = next;
  }
  return found;
}

/** What stands neither in lists nor in quotes. */
function onlyOutside(lines: readonly string[], at: number, line: string): [Block, number] | null {
  const [, level, words = ''] = heading.exec(line) ?? [];
  if (level !== undefined) return [holding({ type: 'heading', attrs: { level: level.length } }, readInline(words)), at + 1];
  if (rule.test(line)) return [{ type: 'horizontalRule' }, at + 1];
  const ticks = fence.exec(line)?.[1];
  if (ticks !== undefined) {
    const end = lines.findIndex((other, index) => index > at && other === ticks);
    const code = lines.slice(at + 1, end < 0 ? lines.length : end).join('\n');
    return [holding({ type: 'codeBlock' }, code === '' ? [] : [{ type: 'text', text: code }]), end < 0 ? lines.length : end + 1];
  }
  if (!quote.test(line)) return null;
  let next = at;
  const inner: string[] = [];
  for (let found = quote.exec(lines[next] ?? ''); found && next < lines.length; found = quote.exec(lines[++next] ?? '')) inner.push(found[1] ?? '');
  return [holding({ type: 'blockquote' }, blocks(inner, true)), next];
}

function list(lines: readonly string[], at: number, line: string): [Block, number] | null {
  const form = bullet.test(line) ? bullet : number.test(line) ? number : null;
  if (!form) return null;
  const start = form === number ? Number(number.exec(line)?.[1]) : 1;
  const items: ListItem[] = [];
  let next = at;
  for (let found = form.exec(lines[next] ?? ''); found; found = form.exec(lines[next] ?? '')) {
    const width = form === number ? (found[1] ?? '').length + 2 : 2;
    const inner = [found[form === number ? 2 : 1] ?? ''];
    next++;
    // What is indented as far as the item's words belongs to it, across blank lines too.
    for (;;) {
      let ahead = next;
      while (ahead < lines.length && isBlank(lines[ahead])) ahead++;
      if (!(lines[ahead] ?? '').startsWith(' '.repeat(Math.min(width, 2)))) break;
      for (; next < ahead; next++) inner.push('');
      inner.push(outdented(lines[next++] ?? '', width));
    }
    items.push(holding({ type: 'listItem' }, blocks(inner, true)));
  }
  return [form === number ? holding({ type: 'orderedList', attrs: { start } }, items) : holding({ type: 'bulletList' }, items), next];
}

const outdented = (line: string, width: number): string => line.slice(Math.min(width, line.length - line.trimStart().length));

function paragraph(lines: readonly string[], at: number, inList: boolean): [Block, number] {
  let next = at + 1;
  const ends = (line: string) => isBlank(line) || (inList ? bullet.test(line) || number.test(line) : beginsBlock(line));
  while (next < lines.length && !ends(lines[next] ?? '')) next++;
  return [holding({ type: 'paragraph' }, readInline(lines.slice(at, next).join('\n'))), next];
}
