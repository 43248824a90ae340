import { type Block, type Inline, joined, type Mark, type RichDoc, sameMark, sameMarks, sorted } from './nodes';

const isWord = (character: string) => character !== '' && /[\p{L}\p{N}]/u.test(character);

/** Signs that would mean something are written behind a backslash. */
function escaped(text: string): string {
  let written = '';
  text.split('').forEach((character, at) => {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    const means =
      character === '_' ? !(isWord(before) && isWord(after))
      : character === '~' ? after === '~' || before === '~' || before === '' || after === ''
      : '\\*`[]'.includes(character);
    written += means ? `\\${character}` : character;
  });
  return written;
}

const signs = { bold: '**', strike: '~~' } as const;

const code = (text: string): string => {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = '`'.repeat(longest + 1);
  const room = text.startsWith('`') || text.endsWith('`') || /^ .+ $/s.test(text) ? ' ' : '';
  return ticks + room + text + room + ticks;
};

/** A mark's words keep away from a space at either end: there a sign would be none. */
const guarded = (text: string): string => (text.length === 1 ? text.replace(/\s/, '\\$&') : text.replace(/^\s|\s$/g, '\\$&'));

const signsOf = (node: Inline): Mark[] => (node.type === 'text' ? (node.marks ?? []).filter(({ type }) => type !== 'code') : []);

/** Whether a letter stands right behind the last of the nodes that share these marks: there an underscore would be a part of the word. */
function touchesWord(nodes: readonly Inline[], from: number, marks: readonly Mark[]): boolean {
  const after = nodes.slice(from).find((node) => node.type === 'hardBreak' || !sameMarks(signsOf(node).slice(0, marks.length), marks));
  return after?.type === 'text' && (after.marks ?? []).length === marks.length - 1 && sameMarks(signsOf(after), marks.slice(0, -1)) && isWord(after.text.charAt(0));
}

function inline(content: readonly Inline[]): string {
  const nodes = joined(content.map((node) => (node.type === 'text' && node.marks ? { ...node, marks: sorted(node.marks) } : node)));
  let written = '';
  let open: { mark: Mark; sign: string }[] = [];
  const shut = (to: number) => {
    for (const { mark, sign } of open.slice(to).reverse()) written += mark.type === 'link' ? `](${mark.attrs.href.replace(/[\\)]/g, '\\$&')})` : sign;
    open = open.slice(0, to);
  };
  nodes.forEach((node, index) => {
    if (node.type === 'hardBreak') {
      shut(0);
      written += '\n';
      return;
    }
    const marks = signsOf(node);
    let kept = 0;
    while (kept < open.length && kept < marks.length && sameMark((open[kept] as { mark: Mark }).mark, marks[kept] as Mark)) kept++;
    shut(kept);
    for (let at = kept; at < marks.length; at++) {
      const mark = marks[at] as Mark;
      const sign = mark.type === 'link' ? '[' : mark.type === 'italic' ? (isWord(written.slice(-1)) || touchesWord(nodes, index, marks.slice(0, at + 1)) ? '*' : '_') : signs[mark.type as 'bold' | 'strike'];
      written += sign;
      open.push({ mark, sign });
    }
    const words = (node.marks ?? []).some((mark) => mark.type === 'code') ? code(node.text) : escaped(node.text);
    written += marks.some((mark) => mark.type !== 'link') ? guarded(words) : words;
  });
  shut(0);
  return written;
}

/** A line that would begin a block, or be blank, is kept a line of words. */
const asWords = (line: string): string =>
  line === '' ? '\\' : /^\d{1,4}\.(?: |$)/.test(line) ? line.replace('.', '\\.') : /^(?:#{2,4}(?: |$)|-(?: |$)|-{3,}$|>|`{3,}\w*$|\s)/.test(line) ? `\\${line}` : line;

const words = (content: readonly Inline[] | undefined): string => inline(content ?? []).split('\n').map(asWords).join('\n');

const indented = (text: string, width: number): string => text.split('\n').map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(width) + line)).join('\n');

const bare = (marker: string, rest: string): string => (rest === '' ? marker.trimEnd() : marker + rest);

function list(block: Extract<Block, { type: 'bulletList' | 'orderedList' }>): string {
  return (block.content ?? [])
    .map((item, index) => {
      const marker = block.type === 'bulletList' ? '- ' : `${String(block.attrs.start + index)}. `;
      return bare(marker, indented(inItem(item.content ?? []), marker.length));
    })
    .join('\n');
}

/** A list right below the words that it belongs to; everything else is set apart. */
const inItem = (blocks: readonly Block[]): string =>
  blocks.map((block, index) => (index === 0 ? '' : blocks[index - 1]?.type === 'paragraph' && block.type !== 'paragraph' ? '\n' : '\n\n') + written(block)).join('');

function written(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return words(block.content);
    case 'heading':
      return bare(`${'#'.repeat(Math.min(4, Math.max(2, block.attrs.level)))} `, inline((block.content ?? []).map((node) => (node.type === 'hardBreak' ? { type: 'text', text: ' ' } : node))));
    case 'bulletList':
    case 'orderedList':
      return list(block);
    case 'blockquote':
      return all(block.content ?? []).split('\n').map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
    case 'codeBlock': {
      const text = (block.content ?? []).map((node) => (node.type === 'text' ? node.text : '')).join('');
      const ticks = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));
      return text === '' ? `${ticks}\n${ticks}` : `${ticks}\n${text}\n${ticks}`;
    }
    case 'horizontalRule':
      return '---';
  }
}

const all = (blocks: readonly Block[]): string => blocks.map(written).join('\n\n');

/** Formatted text as people type it; {@link readRichText} reads it back. */
export const writeRichText = (doc: RichDoc): string => all(doc.content ?? []);
