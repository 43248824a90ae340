import type { ReactNode } from 'react';
import type { Block, Inline, Mark, RichDoc } from './nodes';

const elements = { bold: 'strong', italic: 'em', strike: 'del', code: 'code' } as const;

function marked(words: ReactNode, marks: readonly Mark[]): ReactNode {
  return [...marks].reverse().reduce<ReactNode>((inner, mark) => {
    // The preview leads nowhere: whoever writes does not want to leave.
    if (mark.type === 'link') return <span className="link" title={mark.attrs.href}>{inner}</span>;
    const Element = elements[mark.type];
    return <Element>{inner}</Element>;
  }, words);
}

const inline = (content: readonly Inline[] | undefined): ReactNode => content?.map((node, index) => <span key={index}>{node.type === 'hardBreak' ? <br /> : marked(node.text, node.marks ?? [])}</span>);

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{inline(block.content)}</p>;
    case 'heading':
      return <p className={block.attrs.level === 2 ? 'text-xl font-bold' : block.attrs.level === 3 ? 'text-lg font-bold' : 'font-bold'}>{inline(block.content)}</p>;
    case 'bulletList':
      return <ul className="list-disc pl-6">{block.content?.map((item, index) => <li key={index}><Blocks blocks={item.content} /></li>)}</ul>;
    case 'orderedList':
      return <ol className="list-decimal pl-6" start={block.attrs.start}>{block.content?.map((item, index) => <li key={index}><Blocks blocks={item.content} /></li>)}</ol>;
    case 'blockquote':
      return <blockquote className="border-l-4 border-line pl-3"><Blocks blocks={block.content} /></blockquote>;
    case 'codeBlock':
      return <pre className="rounded-md bg-sunken p-2 font-mono text-sm whitespace-pre-wrap">{inline(block.content)}</pre>;
    case 'horizontalRule':
      return <hr className="border-line" />;
  }
}

const Blocks = ({ blocks }: { blocks: readonly Block[] | undefined }) => blocks?.map((block, index) => <BlockView key={index} block={block} />);

/** About how visitors see it; the site gives it its own look. */
export function RichTextPreview({ doc }: { doc: RichDoc }) {
  return <div className="space-y-2 rounded-lg border border-line bg-surface px-3 py-2 break-words"><Blocks blocks={doc.content} /></div>;
}
