import { useState } from 'react';
import { useSave } from '@/lib/api/use-save';
import { has } from '@/lib/errors';
import { MarkOrderLinesDocument, MoveOrderDocument, type Order } from '../documents';
import { moveForMarks } from '../moves';
import { type Bump, bumpOf, remembered, type Ticket } from './tickets';

/** Stations work at one order at once: whoever was overtaken marks again, which changes nothing and tells the newest version. */
const attempts = 3;

/** Marks what is made, and takes it back; the order follows: begun with its first dish, ready with its last. */
export function useBumps(heard: (order: Order) => void) {
  const marking = useSave(MarkOrderLinesDocument);
  const moving = useSave(MoveOrderDocument);
  const [bumps, setBumps] = useState<readonly Bump[]>([]);
  const [said, setSaid] = useState('');

  const mark = async (id: string, lineIds: readonly string[], isReady: boolean): Promise<boolean> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const { value: marked } = await marking.save({ input: { id, lineIds: [...lineIds], isReady } });
      if (!marked) return false;
      heard(marked);
      const to = moveForMarks(marked);
      if (to === null) return true;
      const { value: moved, problems } = await moving.save({ input: { id, version: marked.version, to } });
      if (moved) heard(moved);
      if (!has(problems, 'STALE_VERSION')) return true;
    }
    return true;
  };

  const bump = async (ticket: Ticket) => {
    const done = bumpOf(ticket);
    if (!(await mark(done.orderId, done.lineIds, true))) return;
    setBumps((before) => remembered(before, done));
    setSaid(`${done.number} is bumped.`);
  };

  const undo = async () => {
    const last = bumps.at(-1);
    if (!last) return;
    setBumps(bumps.slice(0, -1));
    const isBack = await mark(last.orderId, last.lineIds, false);
    setSaid(isBack ? `${last.number} is back.` : `${last.number} could not be taken back.`);
  };

  return { bump, undo, toggle: mark, canUndo: bumps.length > 0, said, problems: [...marking.problems, ...moving.problems] };
}
