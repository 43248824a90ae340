import { dayName, isPastMidnight, weekdays } from '@/features/locations/hours';
import type { Weekday } from '@/features/locations/documents';
import type { Problem } from '@/lib/errors';
import { type Texts, textsOf, translationsOf } from '@/lib/texts';
import type { ServiceType } from '../labels';
import type { Daypart, Menu, MenuInput } from './documents';

export type DaypartForm = { key: string; days: Weekday[]; from: string; until: string };
export type MenuForm = { name: Texts; categoryIds: string[]; locationIds: string[]; services: ServiceType[]; dayparts: DaypartForm[] };

export const emptyMenu: MenuForm = { name: {}, categoryIds: [], locationIds: [], services: [], dayparts: [] };

export const emptyDaypart = (key: string): DaypartForm => ({ key, days: [...weekdays], from: '07:00', until: '11:00' });

export const formOf = (menu: Menu): MenuForm => ({
  name: textsOf(menu.nameTranslations),
  categoryIds: menu.categories.map(({ id }) => id),
  locationIds: [...menu.locationIds],
  services: [...menu.services],
  dayparts: menu.dayparts.map(({ days, from, until }, index) => ({ key: `kept-${String(index)}`, days: [...days], from, until })),
});

/** The form as input, or what a look at it already finds wrong. Locations that are gone are left out. */
export function readForm(form: MenuForm, locales: readonly string[], main: string, places: readonly string[]): { input: MenuInput; problems: Problem[] } {
  const problems: Problem[] = [];
  if (!form.name[main]?.trim()) problems.push({ code: 'TEXT_MISSING', message: 'Name the menu in the main language.', field: 'name' });
  if (form.categoryIds.length === 0) problems.push({ code: 'CATEGORIES_MISSING', message: 'Choose at least one category.', field: 'categoryIds' });
  form.dayparts.forEach(({ days, from, until }, index) => {
    const path = `dayparts.${String(index)}`;
    if (days.length === 0) problems.push({ code: 'DAYS_MISSING', message: 'Choose the days.', field: `${path}.days` });
    if (from === '') problems.push({ code: 'TIME_MISSING', message: 'Write a time.', field: `${path}.from` });
    if (until === '') problems.push({ code: 'TIME_MISSING', message: 'Write a time.', field: `${path}.until` });
  });
  const { categoryIds, services } = form;
  const dayparts = form.dayparts.map(({ days, from, until }) => ({ days, from, until }));
  return { input: { name: translationsOf(form.name, locales), categoryIds, locationIds: form.locationIds.filter((id) => places.includes(id)), services, dayparts }, problems };
}

const short = (day: Weekday): string => dayName(day).slice(0, 3);

/** "Mon–Fri", "Sat, Sun", "every day". */
export function daysText(days: readonly Weekday[]): string {
  if (days.length === weekdays.length) return 'every day';
  const runs: Weekday[][] = [];
  for (const day of weekdays.filter((each) => days.includes(each))) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && weekdays.indexOf(last) === weekdays.indexOf(day) - 1) run.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${short(run[0] as Weekday)}–${short(run.at(-1) as Weekday)}`] : run.map(short))).join(', ');
}

export const timesText = ({ days, from, until }: Pick<Daypart, 'days' | 'from' | 'until'>): string =>
  `${daysText(days)} ${from}–${until}${isPastMidnight({ opens: from, closes: until }) ? ' (next day)' : ''}`;
