import { describe, expect, it } from 'vitest';
import { avifOf, largestOf, sourcesOf, srcSetOf } from './sources';

const picture = (width: number, height: number) => ({ alt: 'A', width, height, w320: '/m/320.webp', w640: '/m/640.webp', w960: '/m/960.webp', w1280: '/m/1280.webp', w1920: '/m/1920.webp' });

describe('The sources of a picture', () => {
  it('are never wider than the original', () => {
    expect(srcSetOf(sourcesOf(picture(1000, 500)))).toBe('/m/320.webp 320w, /m/640.webp 640w, /m/960.webp 960w');
  });

  it('are at least one, however small the original', () => {
    expect(sourcesOf(picture(100, 100))).toEqual([{ url: '/m/320.webp', width: 320 }]);
  });

  it('are there as AVIF, too', () => {
    expect(srcSetOf(avifOf(sourcesOf(picture(700, 500))))).toBe('/m/320.avif 320w, /m/640.avif 640w');
  });

  it('have the measures of the original in proportion', () => {
    expect(largestOf(picture(1000, 500))).toEqual({ src: '/m/960.webp', width: 960, height: 480, alt: 'A' });
  });
});
