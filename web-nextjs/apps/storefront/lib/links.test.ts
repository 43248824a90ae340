import { describe, expect, it } from 'vitest';
import { contentHref, pageHref } from './links';

const german = { defaultLocale: 'de', locale: 'de' };
const english = { defaultLocale: 'de', locale: 'en' };

describe('The address of a page', () => {
  it('has no prefix in the language of the brand', () => {
    expect(pageHref(german, '/')).toBe('/');
    expect(pageHref(german, '/menu/hummus')).toBe('/menu/hummus');
  });

  it('begins with any other language', () => {
    expect(pageHref(english, '/')).toBe('/en');
    expect(pageHref(english, '/menu/hummus')).toBe('/en/menu/hummus');
  });
});

describe('A link that an editor typed', () => {
  it('gets the language of the page that shows it', () => {
    expect(contentHref(english, ' /menu ')).toBe('/en/menu');
  });

  it.each(['https://example.com/a', 'mailto:a@example.com', 'tel:+4930123', '#top'])('%s stays as it is', (href) => {
    expect(contentHref(english, href)).toBe(href);
  });

  it.each(['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', '//evil.example', '/\\evil.example', 'menu', ''])('%s is no link', (href) => {
    expect(contentHref(english, href)).toBeNull();
  });
});
