/** Formatted text as the API keeps it: nodes as TipTap and ProseMirror name them. */
export type Mark = { type: 'bold' | 'italic' | 'strike' | 'code' } | { type: 'link'; attrs: { href: string } };
export type Inline = { type: 'text'; text: string; marks?: Mark[] } | { type: 'hardBreak' };
export type Block =
  | { type: 'paragraph'; content?: Inline[] }
  | { type: 'heading'; attrs: { level: number }; content?: Inline[] }
  | { type: 'bulletList'; content?: ListItem[] }
  | { type: 'orderedList'; attrs: { start: number }; content?: ListItem[] }
  | { type: 'blockquote'; content?: Block[] }
  | { type: 'codeBlock'; content?: Inline[] }
  | { type: 'horizontalRule' };
export type ListItem = { type: 'listItem'; content?: Block[] };
export type RichDoc = { type: 'doc'; content?: Block[] };

/** A node without an empty `content`, as the API writes it. */
export const holding = <const N extends object, C>(node: N, content: C[]): N & { content?: C[] } => (content.length > 0 ? { ...node, content } : node);

const order = ['link', 'bold', 'italic', 'strike', 'code'];

export const sorted = (marks: readonly Mark[]): Mark[] => [...marks].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));

export const sameMark = (one: Mark, other: Mark): boolean => one.type === other.type && (one.type !== 'link' || other.type !== 'link' || one.attrs.href === other.attrs.href);

export const sameMarks = (one: readonly Mark[], other: readonly Mark[]): boolean => one.length === other.length && one.every((mark, index) => { const twin = other[index]; return twin !== undefined && sameMark(mark, twin); });

/** Neighbours of the same look are one text. */
export function joined(content: readonly Inline[]): Inline[] {
  const whole: Inline[] = [];
  for (const node of content) {
    const last = whole.at(-1);
    if (node.type === 'text' && last?.type === 'text' && sameMarks(last.marks ?? [], node.marks ?? [])) whole[whole.length - 1] = { ...last, text: last.text + node.text };
    else whole.push(node);
  }
  return whole;
}
