import { describe, expect, it } from 'vitest';
import { commandOf } from './keys';

const press = (key: string, held: 'ctrlKey' | 'metaKey' | 'altKey' | null = null) => commandOf({ key, ctrlKey: held === 'ctrlKey', metaKey: held === 'metaKey', altKey: held === 'altKey' });

describe('the keys of the kitchen display', () => {
  it('choose a ticket, bump it, bump by number, and take it back', () => {
    expect(['ArrowLeft', 'ArrowRight', 'Enter', '3', 'u', 'Backspace'].map((key) => press(key))).toEqual([
      { kind: 'choose', by: -1 }, { kind: 'choose', by: 1 }, { kind: 'bump', at: null }, { kind: 'bump', at: 2 }, { kind: 'undo' }, { kind: 'undo' },
    ]);
  });

  it('leave the browser its own', () => {
    expect([press('1', 'ctrlKey'), press('u', 'metaKey'), press('ArrowLeft', 'altKey'), press('Tab'), press('0')]).toEqual([null, null, null, null, null]);
  });
});
