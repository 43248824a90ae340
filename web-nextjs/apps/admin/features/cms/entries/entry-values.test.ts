import { describe, expect, it } from 'vitest';
import type { FieldParts } from '@/features/cms/content-types/documents';
import { sameValues, writeValues } from './entry-input';
import { type EntryContext, hintOf, type Shape } from './entry-model';
import { newOne, newValues, readValues } from './entry-values';

const field = (name: string, kind: FieldParts['kind'], part: Partial<FieldParts> = {}): FieldParts => ({
  name, kind, label: name, description: null, isRequired: false, isLocalised: false, isFilterable: false, isList: false, minItems: null, maxItems: null, minLength: null, maxLength: null, pattern: null, min: null, max: null, isWhole: false, options: [], of: [], ...part,
});
const shape = (name: string, ...fields: FieldParts[]): Shape => ({ name, label: name, description: null, fields });

const quote = shape('Quote', field('words', 'TEXT', { isLocalised: true }), field('stars', 'NUMBER'));
const fact = shape('Fact', field('quotes', 'COMPONENT', { of: ['Quote'], isList: true }));
const context: EntryContext = { components: new Map([['Quote', quote], ['Fact', fact]]), timeZone: 'Europe/Berlin' };
const story = shape('Story',
  field('title', 'TEXT', { isLocalised: true }), field('body', 'RICH_TEXT', { isLocalised: true }), field('rating', 'NUMBER'), field('isOpen', 'BOOLEAN'), field('day', 'DATE'), field('at', 'DATE_TIME'),
  field('mood', 'SELECT', { options: ['calm'] }), field('slug', 'SLUG'), field('colour', 'COLOUR'), field('place', 'LOCATION'), field('picture', 'MEDIA'), field('chef', 'REFERENCE', { of: ['Chef'] }), field('dish', 'MENU_ITEM'),
  field('quote', 'COMPONENT', { of: ['Quote'] }), field('tags', 'TEXT', { isList: true }), field('more', 'BLOCKS', { of: ['Quote', 'Fact'] }), field('page', 'PAGE_BLOCKS'));

const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Guten Tag', marks: [{ type: 'italic' }, { type: 'bold' }] }] }] };
const stored = {
  title: { de: 'Hallo', en: 'Hello' }, body: { de: body }, rating: 4.5, isOpen: false, day: '2026-12-24', at: '2026-07-01T16:30:00Z', mood: 'calm', slug: 'the-story', colour: '#a1b2c3',
  place: { latitude: 52.5, longitude: 13.4 }, picture: 'cGlj', chef: 'Y2hlZg', dish: 'ZGlzaA', quote: { words: { de: 'Ja' }, stars: 5 }, tags: ['eins', 'zwei'],
  more: [{ $component: 'Fact', quotes: [{ words: { en: 'Yes' }, stars: null }] }, { $component: 'Quote', words: null, stars: 0 }],
  page: [{ id: 's', type: 'SECTION', layout: 'STACK', blocks: [{ id: 't', type: 'TEXT', markdown: { de: 'Hallo' } }] }, { id: 'x', type: 'LATER', words: 1 }],
};

describe('the form of an entry', () => {
  it('gives a value of every kind back as it was', () => {
    expect(writeValues(readValues(stored, story, context), story, context)).toEqual({ json: stored, problems: [] });
  });

  it('takes away what is emptied, and every field that has nothing', () => {
    const empty = writeValues(readValues({}, story, context), story, context);
    expect(empty.problems).toEqual([]);
    expect(Object.keys(empty.json)).toEqual(story.fields.map(({ name }) => name));
    expect(Object.values(empty.json).every((value) => value === null)).toBe(true);
    expect(writeValues({ ...readValues(stored, story, context), title: { is: 'texts', texts: { de: { is: 'text', text: '' } } } }, story, context).json.title).toBeNull();
  });

  it('leaves a formatted text as it is until somebody types in it', () => {
    const values = readValues(stored, story, context);
    expect(JSON.stringify(writeValues(values, story, context).json.body)).toBe(JSON.stringify(stored.body));
    const typed = writeValues({ ...values, body: { is: 'texts', texts: { de: { is: 'rich', text: '**Hi**', doc: null } } } }, story, context).json.body;
    expect(typed).toEqual({ de: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hi', marks: [{ type: 'bold' }] }] }] } });
  });

  it('reads and writes moments by the clock of the restaurant', () => {
    const values = readValues(stored, story, context);
    expect(values.at).toEqual({ is: 'text', text: '2026-07-01T18:30' });
    expect(writeValues({ ...values, at: { is: 'text', text: '2026-01-01T18:30' } }, story, context).json.at).toBe('2026-01-01T17:30:00Z');
  });

  it('says where something cannot be read, by the path that the API would use', () => {
    const values = readValues(stored, story, context);
    const wrong = writeValues({
      ...values, rating: { is: 'text', text: 'many' }, place: { is: 'point', latitude: '52.5', longitude: '' }, at: { is: 'text', text: '2026-01-01' },
      tags: { is: 'many', items: [{ key: 'a', value: { is: 'text', text: 'one' } }, { key: 'b', value: { is: 'text', text: '' } }] },
      more: { is: 'many', items: [{ key: 'c', value: { is: 'shape', component: 'Quote', values: { stars: { is: 'text', text: '1e' } } } }] },
    }, story, context);
    expect(wrong.problems.map(({ field: at }) => at)).toEqual(['values.rating', 'values.at', 'values.place', 'values.tags.1', 'values.more.0.stars']);
  });

  it('takes a comma for a point in numbers', () => {
    expect(writeValues({ rating: { is: 'text', text: ' 4,5 ' } }, story, context).json.rating).toBe(4.5);
  });

  it('begins what is yes or no as no, and a new block with all of its fields', () => {
    expect(newValues(story, context).isOpen).toEqual({ is: 'truth', truth: false });
    const more = story.fields.at(-2) as FieldParts;
    expect(newOne(more, context, 'Fact')).toEqual({ is: 'shape', component: 'Fact', values: { quotes: { is: 'many', items: [] } } });
  });

  it('is the same as another that says the same', () => {
    const values = readValues(stored, story, context);
    expect(sameValues(values, readValues(stored, story, context), story, context)).toBe(true);
    expect(sameValues(values, { ...values, slug: { is: 'text', text: 'other' } }, story, context)).toBe(false);
    expect(sameValues(readValues({}, story, context), { ...readValues({}, story, context), rating: { is: 'text', text: 'x' } }, story, context)).toBe(false);
  });
});

describe('the rules of a field', () => {
  it.each([
    [field('a', 'TEXT', { description: 'Short.', maxLength: 80 }), 'Short. At most 80 characters.'],
    [field('a', 'NUMBER', { min: 0, max: 5, isWhole: true }), '0 to 5. Whole numbers.'],
    [field('a', 'TEXT', { isList: true, minItems: 2, maxItems: 2 }), 'Exactly 2 items.'],
    [field('a', 'TEXT'), undefined],
  ])('are told below it', (given, text) => {
    expect(hintOf(given)).toBe(text);
  });
});
