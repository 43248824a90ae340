import type { Kind } from './documents';

type KindWords = { label: string; hint: string };

/** The kinds of fields as owners know them, those needed most in front. */
export const kinds: Record<Kind, KindWords> = {
  TEXT: { label: 'Text', hint: 'A name, a headline, a sentence.' },
  RICH_TEXT: { label: 'Formatted text', hint: 'Paragraphs with headings, lists and links.' },
  NUMBER: { label: 'Number', hint: 'A count, a position, a rating.' },
  BOOLEAN: { label: 'Yes or no', hint: 'Something that is so or not.' },
  DATE: { label: 'Day', hint: 'A day on the calendar.' },
  DATE_TIME: { label: 'Day and time', hint: 'A moment, in your time zone.' },
  SELECT: { label: 'Choice', hint: 'One of the options that you name.' },
  SLUG: { label: 'Address part', hint: 'A name in an address, such as summer-party. No two entries share one.' },
  COLOUR: { label: 'Colour', hint: 'Such as #a1b2c3.' },
  LOCATION: { label: 'Point on the map', hint: 'Latitude and longitude.' },
  MEDIA: { label: 'Picture', hint: 'A picture of yours.' },
  REFERENCE: { label: 'Link to an entry', hint: 'Another entry, such as the chef of a recipe.' },
  MENU_ITEM: { label: 'Dish', hint: 'A dish of the menu, always with its present price.' },
  COMPONENT: { label: 'Component', hint: 'A group of fields that you use in several types.' },
  BLOCKS: { label: 'Blocks', hint: 'Components of several kinds, in any order.' },
  PAGE_BLOCKS: { label: 'Page blocks', hint: 'The blocks that your pages have: openings, texts, dishes, galleries, promotions.' },
};

/** What a kind has rules for. */
export type Takes = {
  localised: boolean;
  list: boolean;
  filterable: boolean;
  length: boolean;
  range: boolean;
  items: boolean;
  options: boolean;
  targets: 'types' | 'component' | 'components' | null;
};

const texts: readonly Kind[] = ['TEXT', 'RICH_TEXT', 'SLUG'];
const single: readonly Kind[] = ['RICH_TEXT', 'SLUG', 'BLOCKS', 'PAGE_BLOCKS', 'BOOLEAN'];
const notFound: readonly Kind[] = ['RICH_TEXT', 'LOCATION', 'COMPONENT', 'BLOCKS', 'PAGE_BLOCKS', 'SLUG'];
const targets: Partial<Record<Kind, Takes['targets']>> = { REFERENCE: 'types', COMPONENT: 'component', BLOCKS: 'components' };

/** Rules that the API takes for a field; others it refuses. An address part is always found by. */
export const takesOf = ({ kind, isList }: { kind: Kind; isList: boolean }, inComponent: boolean): Takes => ({
  localised: texts.includes(kind) && !isList,
  list: !single.includes(kind),
  filterable: !inComponent && !notFound.includes(kind),
  length: kind === 'TEXT' || kind === 'RICH_TEXT',
  range: kind === 'NUMBER',
  items: isList || kind === 'BLOCKS' || kind === 'PAGE_BLOCKS',
  options: kind === 'SELECT',
  targets: targets[kind] ?? null,
});

export const kindChoices = (inComponent: boolean) =>
  Object.entries(kinds).filter(([kind]) => !(inComponent && (kind === 'SLUG' || kind === 'PAGE_BLOCKS'))).map(([value, { label }]) => ({ value, label }));
