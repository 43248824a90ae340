'use client';

import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { moved, neighbour } from './sorting';
import { Icon } from './icons';

/** What a row may use: a handle to drag or to press arrow keys on, and single steps for its menu. */
export type Sorting = { handle: ReactNode; up: (() => void) | undefined; down: (() => void) | undefined };

type Props = {
  ids: readonly string[];
  nameOf: (id: string) => string;
  onReorder: (ids: string[]) => void;
  onKey?: (id: string, key: string) => boolean;
  className?: string;
  children: (id: string, sorting: Sorting) => ReactNode;
};

export function SortableList({ ids, nameOf, onReorder, onKey, className, children }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const toFocus = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  const name = useId();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));

  useEffect(() => {
    // Moving a row in the document takes the focus away from its handle.
    if (toFocus.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-sort-handle="${window.CSS.escape(toFocus.current)}"]`)?.focus();
    toFocus.current = null;
  }, [ids]);

  const reorder = (id: string, to: string) => {
    const next = moved(ids, id, to);
    setSaid(`${nameOf(id)}: position ${String(next.indexOf(id) + 1)} of ${String(next.length)}.`);
    onReorder(next);
  };
  const step = (id: string, by: -1 | 1) => {
    const to = neighbour(ids, id, by);
    return to === null ? undefined : () => { reorder(id, to); };
  };
  const dropped = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) reorder(String(active.id), String(over.id));
  };
  const pressed = (id: string) => (event: KeyboardEvent) => {
    const move = event.key === 'ArrowUp' ? step(id, -1) : event.key === 'ArrowDown' ? step(id, 1) : undefined;
    if (!move && onKey?.(id, event.key) !== true) return;
    event.preventDefault();
    toFocus.current = id;
    move?.();
  };

  return (
    <DndContext id={name} sensors={sensors} collisionDetection={closestCenter} onDragEnd={dropped}>
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        <ul ref={list} className={className}>
          {ids.map((id) => (
            <SortableRow key={id} id={id} name={nameOf(id)} hint={`${name}-hint`} onKeyDown={pressed(id)}>
              {(handle) => children(id, { handle, up: step(id, -1), down: step(id, 1) })}
            </SortableRow>
          ))}
        </ul>
      </SortableContext>
      <p id={`${name}-hint`} hidden>Drag, or press the arrow keys up and down.</p>
      <p role="status" className="sr-only">{said}</p>
    </DndContext>
  );
}

type RowProps = { id: string; name: string; hint: string; onKeyDown: (event: KeyboardEvent) => void; children: (handle: ReactNode) => ReactNode };

function SortableRow({ id, name, hint, onKeyDown, children }: RowProps) {
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id });
  const handle = (
    <button
      type="button"
      ref={setActivatorNodeRef}
      {...listeners}
      onKeyDown={onKeyDown}
      data-sort-handle={id}
      aria-label={`Move ${name}`}
      aria-describedby={hint}
      title="Drag, or press ↑ ↓"
      className="grid size-8 shrink-0 cursor-grab touch-none place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink active:cursor-grabbing"
    >
      <Icon name="drag" />
    </button>
  );
  return (
    <li ref={setNodeRef} style={{ transform: CSS.Translate.toString(transform), transition }} className={isDragging ? 'relative z-10 bg-surface shadow-float' : undefined}>
      {children(handle)}
    </li>
  );
}
