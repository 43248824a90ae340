export type Mark = 'bold' | 'italic' | 'heading' | 'list' | 'numbers' | 'quote' | 'link';
export type Edited = { text: string; start: number; end: number };

const around = (text: string, start: number, end: number, before: string, after: string): Edited => {
  const inner = text.slice(start, end) || 'text';
  return { text: text.slice(0, start) + before + inner + after + text.slice(end), start: start + before.length, end: start + before.length + inner.length };
};

/** Puts `prefix` before each line that the selection touches, or takes it away where every line has it. */
function lines(text: string, start: number, end: number, prefix: string): Edited {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const until = text.indexOf('\n', end);
  const to = until < 0 ? text.length : until;
  const chosen = text.slice(from, to).split('\n');
  const marked = chosen.every((line) => line.startsWith(prefix));
  const next = chosen.map((line) => (marked ? line.slice(prefix.length) : prefix + line)).join('\n');
  return { text: text.slice(0, from) + next + text.slice(to), start: from, end: from + next.length };
}

/** The text after a press of a button above it, with what is selected then. */
export function applyMark(mark: Mark, text: string, start: number, end: number): Edited {
  switch (mark) {
    case 'bold':
      return around(text, start, end, '**', '**');
    case 'italic':
      return around(text, start, end, '_', '_');
    case 'link':
      return around(text, start, end, '[', '](/menu)');
    case 'heading':
      return lines(text, start, end, '## ');
    case 'list':
      return lines(text, start, end, '- ');
    case 'numbers':
      return lines(text, start, end, '1. ');
    case 'quote':
      return lines(text, start, end, '> ');
  }
}
