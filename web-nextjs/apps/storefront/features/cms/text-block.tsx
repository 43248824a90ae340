import { BlockFrame } from './block-frame';
import type { BlockOf } from './block-fragments';

/** The editor's text. The API made this HTML from markdown and cleaned it; nothing else becomes HTML here. */
export function TextBlock({ block }: { block: BlockOf<'TextBlock'> }) {
  return (
    <BlockFrame id={block.id}>
      <div className="prose" dangerouslySetInnerHTML={{ __html: block.html }} />
    </BlockFrame>
  );
}
