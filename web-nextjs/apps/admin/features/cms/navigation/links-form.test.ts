import { describe, expect, it } from 'vitest';
import { formOf, inputOf } from './links-form';

describe('navigation links', () => {
  it('go back as they came, in their order', () => {
    const navigation = { version: 2, header: [{ href: '/menu', labelTranslations: [{ locale: 'en', text: 'Menu' }] }], footer: [{ href: '/imprint', labelTranslations: [] }, { href: 'tel:+49', labelTranslations: [] }] };
    expect(inputOf(formOf(navigation), 2, ['en'])).toEqual({
      version: 2,
      header: [{ href: '/menu', label: [{ locale: 'en', text: 'Menu' }] }],
      footer: [{ href: '/imprint', label: [] }, { href: 'tel:+49', label: [] }],
    });
  });
});
