import { describe, expect, it } from 'vitest';
import { fieldName, typeNames } from './names';

describe('names in the API', () => {
  it.each([
    ['Events', 'Event', 'events'],
    ['Press quotes', 'PressQuote', 'pressQuotes'],
    ['Spezialitäten & Grüße', 'SpezialitatenGrusse', 'spezialitatenGrusses'],
    ['Stories', 'Story', 'stories'],
    ['News', 'New', 'news'],
    ['Bus', 'Bus', 'buses'],
    ['2026 menu', 'Menu', 'menus'],
    ['会社概要', '', ''],
  ])('a type called %s is %s and %s', (label, name, plural) => {
    expect(typeNames(label)).toEqual({ name, plural });
  });

  it('of a type differ for one and for many, whatever it is called', () => {
    for (const label of ['Event', 'Events', 'Bus', 'Glass', 'Veranstaltungen', 'a', 'Fish']) {
      const { name, plural } = typeNames(label);
      expect(name.charAt(0).toLowerCase() + name.slice(1)).not.toBe(plural);
    }
  });

  it.each([['Valid from', 'validFrom'], ['Größe', 'grosse'], ['3 stars', 'stars'], ['', '']])('a field called %s is %s', (label, name) => {
    expect(fieldName(label)).toBe(name);
  });

  it('are never longer than the API takes', () => {
    expect(typeNames('word '.repeat(30)).name.length).toBeLessThanOrEqual(40);
    expect(fieldName('word '.repeat(30)).length).toBeLessThanOrEqual(40);
  });
});
