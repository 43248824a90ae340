import { type Inline, joined, type Mark, sorted } from './nodes';

const toggles = [['**', 'bold'], ['~~', 'strike'], ['*', 'italic'], ['_', 'italic']] as const;
type Sign = (typeof toggles)[number][0];

const isSpace = (character: string | undefined) => character === undefined || /\s/.test(character);
const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Whether a sign at `at` may begin what it marks: something stands behind it, and an underscore does not stand within a word. */
const opens = (text: string, at: number, sign: Sign) => !isSpace(text[at + sign.length]) && !(sign === '_' && isWord(text[at - 1]));

const isEscaped = (text: string, at: number) => (/\\*$/.exec(text.slice(0, at))?.[0].length ?? 0) % 2 === 1;

const closes = (text: string, at: number, sign: Sign) => (!isSpace(text[at - 1]) || isEscaped(text, at - 1)) && !(sign === '_' && isWord(text[at + sign.length]));

/** The last place that what begins at `at` takes up without any sign in it: a character behind a backslash, or code. */
const pastOpaque = (text: string, at: number): number => (text[at] === '\\' ? at + 1 : text[at] === '`' ? (codeAt(text, at)?.end ?? at + 1) - 1 : at);

function hasEnd(text: string, from: number, sign: Sign): boolean {
  for (let at = from; at < text.length; at++) {
    const past = pastOpaque(text, at);
    if (past > at) at = past;
    else if (text.startsWith(sign, at) && at > from && closes(text, at, sign)) return true;
  }
  return false;
}

/** Where the words of a link end, and its address, for a `[` at `at`. */
function linkAt(text: string, at: number): { until: number; href: string; end: number } | null {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const past = pastOpaque(text, i);
    if (past > i) i = past;
    else if (text[i] === '[') depth++;
    else if (text[i] === ']' && --depth === 0) {
      const [whole, address = ''] = /^\(((?:\\.|[^\\)\n])*)\)/.exec(text.slice(i + 1)) ?? [];
      return whole === undefined ? null : { until: i, href: address.replace(/\\(.)/g, '$1').trim(), end: i + 1 + whole.length };
    }
  }
  return null;
}

function codeAt(text: string, at: number): { code: string; end: number } | null {
  const fence = /^`+/.exec(text.slice(at))?.[0] ?? '';
  for (let i = at + fence.length; i < text.length; i++) {
    const run = /^`+/.exec(text.slice(i))?.[0] ?? '';
    if (run === '') continue;
    if (run === fence) {
      const code = text.slice(at + fence.length, i);
      return { code: /^ .+ $/s.test(code) ? code.slice(1, -1) : code, end: i + run.length };
    }
    i += run.length - 1;
  }
  return null;
}

/** Which of the signs at a place is meant: three stars end the italic first that is open. */
function signAt(text: string, at: number, open: ReadonlyMap<Mark['type'], Sign>): Sign | null {
  if (text.startsWith('***', at) && open.get('italic') === '*') return '*';
  return toggles.find(([sign]) => text.startsWith(sign, at))?.[0] ?? null;
}

/** The words of a paragraph: **bold**, _italic_, ~~strike~~, `code`, [link](address), a line break; a backslash takes a sign its meaning. */
export function readInline(text: string, base: readonly Mark[] = []): Inline[] {
  const content: Inline[] = [];
  const open = new Map<Mark['type'], Sign>();
  let plain = '';
  const marks = (): Mark[] => sorted([...base, ...[...open.keys()].filter((type) => !base.some((b) => b.type === type)).map((type) => ({ type }) as Mark)]);
  const node = (words: string, more: readonly Mark[] = []): Inline => {
    const all = sorted([...marks(), ...more]);
    return { type: 'text', text: words, ...(all.length > 0 ? { marks: all } : {}) };
  };
  const flush = () => {
    if (plain !== '') content.push(node(plain));
    plain = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') {
      // At the end of a line it stands for nothing: so a line can be empty and yet there.
      if (text[at + 1] !== '\n') plain += text.charAt(++at);
      continue;
    }
    if (character === '\n') {
      flush();
      content.push({ type: 'hardBreak' });
      continue;
    }
    const link = character === '[' && !base.some((mark) => mark.type === 'link') ? linkAt(text, at) : null;
    if (link && link.href !== '') {
      flush();
      content.push(...readInline(text.slice(at + 1, link.until), [...marks(), { type: 'link', attrs: { href: link.href } }]));
      at = link.end - 1;
      continue;
    }
    const code = character === '`' ? codeAt(text, at) : null;
    if (code && code.code !== '') {
      flush();
      content.push(node(code.code, [{ type: 'code' }]));
      at = code.end - 1;
      continue;
    }
    const sign = signAt(text, at, open);
    const type = toggles.find(([one]) => one === sign)?.[1];
    if (sign !== null && type !== undefined) {
      const isOpen = open.get(type) === sign;
      if (isOpen ? closes(text, at, sign) : !open.has(type) && opens(text, at, sign) && hasEnd(text, at + sign.length, sign)) {
        flush();
        if (isOpen) open.delete(type);
        else open.set(type, sign);
        at += sign.length - 1;
        continue;
      }
      plain += sign;
      at += sign.length - 1;
      continue;
    }
    plain += character;
  }
  flush();
  return joined(content);
}
