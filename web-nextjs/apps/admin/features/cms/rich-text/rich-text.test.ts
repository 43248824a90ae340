import { describe, expect, it } from 'vitest';
import type { Block, Inline, ListItem, Mark, RichDoc } from './nodes';
import { joined, sorted } from './nodes';
import { readRichText } from './read-rich-text';
import { writeRichText } from './write-rich-text';

const doc = (...content: Block[]): RichDoc => ({ type: 'doc', content });
const text = (words: string, ...marks: Mark[]): Inline => ({ type: 'text', text: words, ...(marks.length > 0 ? { marks } : {}) });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const item = (...content: Block[]): ListItem => ({ type: 'listItem', content });
const bold: Mark = { type: 'bold' };
const italic: Mark = { type: 'italic' };

describe('formatted text that is typed', () => {
  it.each<[string, RichDoc]>([
    ['Hello', doc(paragraph(text('Hello')))],
    ['**Hot** and _fresh_ and ~~old~~ and `raw`', doc(paragraph(text('Hot', bold), text(' and '), text('fresh', italic), text(' and '), text('old', { type: 'strike' }), text(' and '), text('raw', { type: 'code' })))],
    ['***both*** or **_both_**', doc(paragraph(text('both', bold, italic), text(' or '), text('both', bold, italic)))],
    ['See [the **menu**](/menu).', doc(paragraph(text('See '), text('the ', { type: 'link', attrs: { href: '/menu' } }), text('menu', { type: 'link', attrs: { href: '/menu' } }, bold), text('.')))],
    ['## Opening\nWords', doc({ type: 'heading', attrs: { level: 2 }, content: [text('Opening')] }, paragraph(text('Words')))],
    ['One\nTwo\n\nThree', doc(paragraph(text('One'), { type: 'hardBreak' }, text('Two')), paragraph(text('Three')))],
    ['- a\n  - b\n- c', doc({ type: 'bulletList', content: [item(paragraph(text('a')), { type: 'bulletList', content: [item(paragraph(text('b')))] }), item(paragraph(text('c')))] })],
    ['3. a\n9. b', doc({ type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph(text('a'))), item(paragraph(text('b')))] })],
    ['> wise\n> - words', doc({ type: 'blockquote', content: [paragraph(text('wise')), { type: 'bulletList', content: [item(paragraph(text('words')))] }] })],
    ['```\n## raw\n```\n---', doc({ type: 'codeBlock', content: [text('## raw')] }, { type: 'horizontalRule' })],
  ])('%j is read', (typed, expected) => {
    expect(readRichText(typed)).toEqual(expected);
  });

  it.each(['2 * 3 * 4', 'snake_case_name and a_b@c.de', 'a ** b', '[no link]', '[empty]()', '5 - 3', '~5 minutes', '#hashtag', '# one', '`'])('%j is nothing but words', (typed) => {
    expect(readRichText(typed)).toEqual(doc(paragraph(text(typed))));
  });

  it('is empty where nothing is', () => {
    expect(readRichText(' \n\n')).toEqual({ type: 'doc' });
  });
});

/** Documents of every shape that the API knows, from a seed. */
function documents(seed: number): RichDoc {
  let state = seed;
  const random = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const pieces = ['Soup', ' ', 'a', '**', '*', '_', '~', '~~', '`', '``', '[', ']', '(x)', '\\', '- ', '1. ', '## ', '> ', '---', '```', 'é', '東京', '5', ' b ', '<b>', '🍜', '!'];
  const words = () => Array.from({ length: 1 + random(4) }, () => pick(pieces)).join('');
  const marks = (): Mark[] => sorted([...(random(3) === 0 ? [{ type: 'bold' } as const] : []), ...(random(3) === 0 ? [{ type: 'italic' } as const] : []), ...(random(6) === 0 ? [{ type: 'strike' } as const] : []), ...(random(6) === 0 ? [{ type: 'code' } as const] : []), ...(random(5) === 0 ? [{ type: 'link', attrs: { href: pick(['/menu', 'https://example.com/a_(b)', 'mailto:a@b.de']) } } as const] : [])]);
  const inline = (): Inline[] => joined(Array.from({ length: random(4) }, () => { const all = marks(); return random(6) === 0 ? { type: 'hardBreak' } : text(words(), ...all); }));
  const held = <T>(content: T[]) => (content.length > 0 ? { content } : {});
  const list = (depth: number): Block => {
    const items = Array.from({ length: 1 + random(3) }, (): ListItem => ({ type: 'listItem', ...held(Array.from({ length: random(3) }, () => (depth < 2 && random(3) === 0 ? list(depth + 1) : { type: 'paragraph' as const, ...held(inline()) }))) }));
    return random(2) === 0 ? { type: 'bulletList', content: items } : { type: 'orderedList', attrs: { start: random(12) }, content: items };
  };
  const block = (): Block => {
    const kind = random(8);
    if (kind === 0) return { type: 'heading', attrs: { level: 2 + random(3) }, ...held(inline().filter((node) => node.type === 'text')) };
    if (kind === 1) return { type: 'blockquote', ...held(Array.from({ length: random(3) }, () => (random(3) === 0 ? list(1) : { type: 'paragraph' as const, ...held(inline()) }))) };
    if (kind === 2) return { type: 'codeBlock', ...held(random(4) === 0 ? [] : [text(`${words()}\n${words()}`)]) };
    if (kind === 3) return { type: 'horizontalRule' };
    return kind < 6 ? list(0) : { type: 'paragraph', ...held(inline()) };
  };
  return { type: 'doc', ...held(Array.from({ length: random(5) }, block)) };
}

/** Neighbours that a heading lost its breaks between are one text, too. */
const tidy = (value: RichDoc): RichDoc => JSON.parse(JSON.stringify(value), (_key, node: unknown) => (Array.isArray(node) && node.some((one: { type?: string }) => one.type === 'text') ? joined(node as Inline[]) : node)) as RichDoc;

describe('formatted text that is written', () => {
  it('is read back as what it was, whatever it holds', () => {
    for (let seed = 1; seed <= 1_000; seed++) {
      const given = tidy(documents(seed));
      const typed = writeRichText(given);
      expect(readRichText(typed), `seed ${String(seed)}: ${JSON.stringify(typed)}`).toEqual(given);
    }
  });

  it('reads well where nothing needs a backslash', () => {
    const typed = '## Hours\n\nOpen **every day**, _even_ on [holidays](/hours).\n\n- Lunch\n- Dinner\n  - late on Fridays\n\n> Come hungry.';
    expect(writeRichText(readRichText(typed))).toBe(typed);
  });
});
