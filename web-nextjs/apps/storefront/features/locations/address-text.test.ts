import { describe, expect, it } from 'vitest';
import { addressLines, mapHref } from './address-text';

const address = (country: string) => ({ street: 'High Street 1', postalCode: 'AB1 2CD', city: 'Town', region: null, country });

describe('An address', () => {
  it('is written as its country writes it', () => {
    expect(addressLines(address('DE'))).toEqual(['High Street 1', 'AB1 2CD Town']);
    expect(addressLines(address('GB'))).toEqual(['High Street 1', 'Town AB1 2CD']);
    expect(addressLines({ street: '猿楽町29-10', postalCode: '150-0033', city: '渋谷区', region: '東京都', country: 'JP' })).toEqual(['〒150-0033', '東京都渋谷区猿楽町29-10']);
  });

  it('links to its point on the map, or to a search for its text', () => {
    expect(mapHref({ address: address('DE'), latitude: 52.5, longitude: 13.4 })).toContain('mlat=52.5&mlon=13.4');
    expect(mapHref({ address: address('DE') })).toContain('query=High%20Street%201%2C%20AB1%202CD%2C%20Town%2C%20DE');
  });
});
