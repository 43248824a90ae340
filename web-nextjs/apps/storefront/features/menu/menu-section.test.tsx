import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { Site } from '@/features/brand/site';
import { textsFor } from '@/text';
import { navEntries, placed } from './anchors';
import { CategoryNav } from './category-nav';
import type { MenuCategory } from './get-menu';
import type { ServedMenu, Serving } from './get-menus';
import { menuJsonLd } from './menu-json-ld';
import { MenuSection } from './menu-section';

vi.mock('server-only', () => ({}));

const brand = { slug: 'canal', name: 'Canal', country: 'GB', currency: 'GBP', defaultLocale: 'en', locales: ['en', 'de'], origin: 'https://canal.example' };
const siteIn = (locale: string, region: string): Site => ({ tenant: 't', locale, brand, texts: textsFor(locale), region });
const english = siteIn('en', 'en-GB');

const category = (slug: string): MenuCategory => {
  const sizes: MenuCategory['items'][number]['sizes'] = [{ name: null, priceKind: 'FIXED', perGrams: null, price: { amount: '9.50', currency: 'GBP' } }];
  const dish = { slug: `${slug}-dish`, name: `Dish of ${slug}`, description: null, photo: null, sizes, allergens: [], diets: [], availability: { isAvailable: true, returnsAt: null } };
  return { slug, name: slug.toUpperCase(), description: null, items: [dish] };
};
const [canal, harbour] = [{ id: '1', slug: 'canal', name: 'Canal', timeZone: 'Europe/London' }, { id: '2', slug: 'harbour', name: 'Harbour', timeZone: 'Europe/London' }];
const served = (name: string, categories: MenuCategory[], terms: Partial<Serving> = {}): ServedMenu => ({
  timeZone: 'Europe/London', categories, serving: { id: name.toLowerCase(), name, services: [], dayparts: [], isEverywhere: true, places: [canal, harbour], ...terms },
});
const whole: ServedMenu = { timeZone: 'Europe/London', categories: [category('soups'), category('plates')], serving: null };
const lunch = served('Lunch', [category('soups'), category('plates')], {
  dayparts: [{ days: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], from: '11:00:00', until: '15:00:00' }, { days: ['SUNDAY'], from: '00:00:00', until: '00:00:00' }],
  services: ['DINE_IN', 'PICKUP'], isEverywhere: false, places: [harbour],
});
const dinner = served('Dinner', [category('plates')]);

const html = (menus: ServedMenu[], site = english) => renderToStaticMarkup(placed(menus).map((menu, index) => <MenuSection key={menu.anchor} site={site} menu={menu} isFirst={index === 0} />));
const navigation = (menus: ServedMenu[]) => renderToStaticMarkup(<CategoryNav label="Categories" entries={navEntries(placed(menus))} />);
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found);
const wordsOf = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('Menus of the brand’s own', () => {
  it('stand in their order under their names, categories beneath, dishes beneath those', () => {
    const shown = html([lunch, dinner]);
    expect(all(shown, /<h([234]) /g).map(Number)).toEqual([2, 3, 4, 3, 4, 2, 3, 4]);
    expect(all(shown, /<h2[^>]*>(.*?)<\/h2>/g)).toEqual(['Lunch', 'Dinner']);
  });

  it('say when, where and for whom they are served, without the days on which they are not', () => {
    const words = wordsOf(html([lunch]));
    expect(words).toContain('Mon – Fri 11:00 – 15:00 Sun All day');
    expect(words).toContain('Harbour');
    expect(words).toContain('Only: Dine in, Pickup');
    expect(words).not.toContain('Closed');
    expect(wordsOf(html([lunch], siteIn('de', 'de-DE')))).toContain('Mo – Fr 11:00 – 15:00 So Ganztägig');
    expect(wordsOf(html([dinner]))).toContain('Whenever we are open All locations (2)');
  });

  it('leave it to the browser whether they are served now', () => {
    expect(html([lunch, dinner])).not.toMatch(/served now/i);
  });

  it('name the places of each clock where they go by several', () => {
    const places = [canal, { ...harbour, timeZone: 'Asia/Tokyo' }];
    expect(wordsOf(html([served('Lunch', [category('soups')], { places, dayparts: [{ days: ['MONDAY'], from: '11:00:00', until: '15:00:00' }] })]))).toMatch(/Canal Harbour.*Mon/);
  });

  it('have an anchor for each time that a category is shown, and the navigation leads to all of them', () => {
    const ids = all(html([lunch, dinner]), /<section id="([^"]+)"/g);
    expect(all(html([dinner]), /aria-labelledby="([^"]+)"/g)).toEqual(['menu_dinner-title', 'menu_dinner-title plates-title']);
    expect(ids).toEqual(['menu_lunch', 'soups', 'plates', 'menu_dinner', 'plates_2']);
    expect(all(navigation([lunch, dinner]), /href="#([^"]+)"/g)).toEqual(ids);
    expect(all(navigation([lunch, dinner]), /<a [^>]*>(.*?)<\/a>/g).map((link) => wordsOf(link ?? '').trim())).toEqual(['Lunch', 'Lunch: SOUPS', 'Lunch: PLATES', 'Dinner', 'Dinner: PLATES']);
  });

  it('keep their anchors when they change their order', () => {
    expect(all(html([dinner, lunch]), /<section id="(menu_[^"]+)"/g)).toEqual(['menu_dinner', 'menu_lunch']);
  });

  it('are sections of the menu that search engines read', () => {
    expect(menuJsonLd(english, placed([lunch, dinner]))).toMatchObject({
      '@type': 'Menu',
      hasMenuSection: [
        { '@type': 'MenuSection', name: 'Lunch', hasMenuSection: [{ name: 'SOUPS', hasMenuItem: [{ name: 'Dish of soups' }] }, { name: 'PLATES' }] },
        { '@type': 'MenuSection', name: 'Dinner', hasMenuSection: [{ name: 'PLATES' }] },
      ],
    });
  });
});

describe('The whole menu', () => {
  it('is its categories alone, at their slugs', () => {
    const shown = html([whole]);
    expect(all(shown, /<section id="([^"]+)"/g)).toEqual(['soups', 'plates']);
    expect(all(shown, /<h([234]) /g).map(Number)).toEqual([2, 3, 2, 3]);
    expect(all(navigation([whole]), /<a [^>]*>(.*?)<\/a>/g)).toEqual(['SOUPS', 'PLATES']);
    expect(menuJsonLd(english, placed([whole]))).toMatchObject({ hasMenuSection: [{ name: 'SOUPS', hasMenuItem: [{ name: 'Dish of soups' }] }, { name: 'PLATES' }] });
  });
});
