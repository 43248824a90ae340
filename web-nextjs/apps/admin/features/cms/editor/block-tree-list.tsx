'use client';

import clsx from 'clsx';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { SortableList, type Sorting } from '@/components/ui/sortable-list';
import { type Problem, problemsAt, problemsElsewhere } from '@/lib/errors';
import { firstText } from '@/lib/texts';
import { AddBlock } from './add-block';
import { find, sectionBefore } from './block-tree';
import { type Block, blockLabels, type BlockType, maxDepth } from './blocks';

export type TreeActions = {
  select: (id: string) => void;
  add: (type: BlockType, parentId: string | null) => void;
  remove: (id: string) => void;
  reorder: (parentId: string | null, ids: string[]) => void;
  moveIn: (id: string) => void;
  moveOut: (id: string) => void;
};

type Props = { all: readonly Block[]; blocks: readonly Block[]; parentId: string | null; path: string; depth: number; selected: string | null; problems: readonly Problem[]; actions: TreeActions };

/** One level of the tree; sections hold the next. */
export function BlockTreeList({ all, blocks, parentId, path, depth, selected, problems, actions }: Props) {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const pressed = (id: string, key: string) => {
    const into = key === 'ArrowRight' && sectionBefore(all, id) !== null;
    const out = key === 'ArrowLeft' && parentId !== null;
    if (into) actions.moveIn(id);
    if (out) actions.moveOut(id);
    return into || out;
  };
  return (
    <SortableList
      ids={blocks.map((b) => b.id)}
      nameOf={(id) => { const block = byId.get(id); return block ? titleOf(block) : ''; }}
      onReorder={(ids) => { actions.reorder(parentId, ids); }}
      onKey={pressed}
      className={depth > 1 ? 'ml-5 border-l border-line pl-2' : ''}
    >
      {(id, sorting) => {
        const block = byId.get(id);
        if (!block) return null;
        const here = `${path}.${String(blocks.indexOf(block))}`;
        const own = block.type === 'SECTION' ? problemsElsewhere(problemsAt(problems, here), [`${here}.blocks`]) : problemsAt(problems, here);
        return (
          <>
            <BlockRow block={block} all={all} sorting={sorting} selected={selected === id} wrong={own.length} nested={parentId !== null} actions={actions} />
            {block.type === 'SECTION' && (
              <div className="pb-1">
                <BlockTreeList all={all} blocks={block.blocks} parentId={id} path={`${here}.blocks`} depth={depth + 1} selected={selected} problems={problems} actions={actions} />
                {depth < maxDepth && <div className="ml-8"><AddBlock small label="Add to this section" sections={depth + 1 < maxDepth} onAdd={(type) => { actions.add(type, id); }} /></div>}
              </div>
            )}
          </>
        );
      }}
    </SortableList>
  );
}

type RowProps = { block: Block; all: readonly Block[]; sorting: Sorting; selected: boolean; wrong: number; nested: boolean; actions: TreeActions };

function BlockRow({ block, all, sorting, selected, wrong, nested, actions }: RowProps) {
  const into = sectionBefore(all, block.id);
  return (
    <div className={clsx('flex items-center gap-1 rounded-lg', selected ? 'bg-leaf-soft' : 'hover:bg-sunken')}>
      {sorting.handle}
      <button type="button" aria-pressed={selected} onClick={() => { actions.select(block.id); }} className="flex min-h-10 min-w-0 flex-1 items-center gap-2 rounded-md text-left">
        <span className="shrink-0 font-semibold">{blockLabels[block.type].label}</span>
        <span className="min-w-0 truncate text-sm text-muted">{textOf(block)}</span>
        {wrong > 0 && <Badge tone="danger" className="ml-auto">{wrong} to fix</Badge>}
      </button>
      <Menu
        trigger={<IconButton icon="more" label={`Actions for ${titleOf(block)}`} />}
        entries={[
          { label: 'Move up', icon: 'arrowUp', disabled: !sorting.up, onSelect: () => { sorting.up?.(); } },
          { label: 'Move down', icon: 'arrowDown', disabled: !sorting.down, onSelect: () => { sorting.down?.(); } },
          { label: 'Into the section above', icon: 'arrowRight', disabled: !into, onSelect: () => { actions.moveIn(block.id); } },
          { label: 'Out of the section', icon: 'arrowLeft', disabled: !nested || !find(all, block.id), onSelect: () => { actions.moveOut(block.id); } },
          'line',
          { label: 'Remove', icon: 'trash', danger: true, onSelect: () => { actions.remove(block.id); } },
        ]}
      />
    </div>
  );
}

const textOf = (block: Block): string => {
  if (block.type === 'SECTION') return block.blocks.length === 1 ? '1 block' : `${String(block.blocks.length)} blocks`;
  return firstText(block.type === 'TEXT' ? block.markdown : block.headline).replace(/[#*_>-]/g, '').trim().slice(0, 80);
};

const titleOf = (block: Block): string => [blockLabels[block.type].label, textOf(block)].filter((part) => part !== '').join(': ');
