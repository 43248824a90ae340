'use client';

import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/inputs';
import { LoadState, Skeleton } from '@/components/ui/load-state';
import { useLoad } from '@/lib/api/use-load';
import { DishesDocument } from '../documents';
import { ChosenRow } from './chosen-row';
import { type Dish, dishesOf, found } from './dishes';
import type { Around } from './one-field';

type Props = { around: Around; name: string; id: string; onChange: (id: string) => void };

export function DishField({ around, name, id, onChange }: Props) {
  const [choosing, setChoosing] = useState(false);
  const loaded = useLoad(DishesDocument, {});
  return (
    <LoadState of={loaded} skeleton={<Skeleton className="h-12 w-full" />}>
      {({ menu }) => {
        const dishes = dishesOf(menu.categories);
        const chosen = dishes.find((dish) => dish.id === id);
        return (
          <>
            <ChosenRow around={around} name={name} chosen={id === '' ? null : (chosen?.name ?? <span className="text-danger">A dish that is gone</span>)} onChoose={() => { setChoosing(true); }} onRemove={() => { onChange(''); }} />
            {choosing && (
              <DishPicker
                title={`Choose: ${name}`}
                dishes={dishes}
                onClose={() => { setChoosing(false); }}
                onChosen={(dish) => {
                  setChoosing(false);
                  onChange(dish);
                }}
              />
            )}
          </>
        );
      }}
    </LoadState>
  );
}

type PickerProps = { title: string; dishes: readonly Dish[]; onClose: () => void; onChosen: (id: string) => void };

function DishPicker({ title, dishes, onClose, onChosen }: PickerProps) {
  const [words, setWords] = useState('');
  const matching = found(dishes, words);
  return (
    <Dialog open onClose={onClose} title={title}>
      <div className="space-y-4">
        <TextField label="Search dishes" type="search" value={words} onChange={setWords} maxLength={100} />
        {matching.length === 0 && <p className="py-6 text-center text-muted">{dishes.length === 0 ? 'The menu has no dishes yet.' : 'No dish is called so.'}</p>}
        <ul className="divide-y divide-line">
          {matching.map((dish) => (
            <li key={dish.id}>
              <button type="button" onClick={() => { onChosen(dish.id); }} className="flex min-h-11 w-full items-center gap-2 px-3 text-left -outline-offset-2 hover:bg-sunken">
                <span className="min-w-0 flex-1 truncate">{dish.name}</span>
                <span className="text-sm text-muted">{dish.category}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
