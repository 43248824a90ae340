'use client';

import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { blockLabels, type BlockType } from './blocks';

type Props = { label: string; small?: boolean; sections: boolean; onAdd: (type: BlockType) => void };

const types = Object.keys(blockLabels) as BlockType[];

export function AddBlock({ label, small = false, sections, onAdd }: Props) {
  return (
    <Menu
      align="start"
      trigger={<Button size={small ? 'small' : 'normal'} look={small ? 'quiet' : 'secondary'} icon="add">{label}</Button>}
      entries={types.filter((type) => sections || type !== 'SECTION').map((type) => ({ label: `${blockLabels[type].label}: ${blockLabels[type].about.toLowerCase()}`, onSelect: () => { onAdd(type); } }))}
    />
  );
}
