import { describe, expect, it } from 'vitest';
import { changeText, inTheWay } from './change-text';
import type { ModelChange } from './documents';
import { emptyField, emptyShape } from './model-form';

const form = { types: [{ ...emptyShape({ name: 'Event', plural: 'events', label: 'Events', description: '' }), fields: [{ ...emptyField(), name: 'day', label: 'Day' }] }], components: [] };
const change = (part: Partial<ModelChange>): ModelChange => ({ kind: 'CHANGED', shape: 'Event', field: null, isBreaking: false, broken: 0, entries: [], ...part });
const entry = (entryId: string) => ({ entryId, title: entryId });

describe('changes of the content types', () => {
  it('are told by the labels that editors know', () => {
    expect([change({}), change({ field: 'day' }), change({ field: 'gone' }), change({ shape: 'Recipe', field: 'name' })].map((one) => changeText(one, form))).toEqual(['Events', 'Events: Day', 'Events: gone', 'Recipe: name']);
  });

  it('count each entry in their way once', () => {
    expect(inTheWay([change({ field: 'day', broken: 2, entries: [entry('a'), entry('b')] }), change({ field: 'gone', broken: 3, entries: [entry('b')] })])).toBe(4);
    expect(inTheWay([change({})])).toBe(0);
  });
});
