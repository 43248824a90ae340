import type { Picture, Thumbnail } from './picture-fragments';

export type Source = { url: string; width: number };

/** The sizes in which a picture may be asked for. None is wider than the original, except the smallest of all. */
export function sourcesOf(picture: Thumbnail | Picture): [Source, ...Source[]] {
  const all = Object.entries(picture)
    .flatMap(([name, url]) => (/^w\d+$/.test(name) && typeof url === 'string' ? [{ url, width: Number(name.slice(1)) }] : []))
    .sort((a, b) => a.width - b.width);
  const [smallest, ...wider] = all;
  if (!smallest) throw new Error('A picture was asked for without any of its sizes.');
  return [smallest, ...wider.filter(({ width }) => width <= picture.width)];
}

/** The same pictures as AVIF: the API serves them at the same addresses with that ending. */
export const avifOf = (sources: Source[]): Source[] => sources.map(({ url, width }) => ({ url: url.replace(/\.webp$/, '.avif'), width }));

export const srcSetOf = (sources: Source[]): string => sources.map(({ url, width }) => `${url} ${width}w`).join(', ');

/** The picture of a shared link and of structured data: the largest that there is, with its measures. */
export function largestOf(picture: Thumbnail | Picture): { src: string; width: number; height: number; alt: string } {
  const { url, width } = sourcesOf(picture).at(-1) ?? sourcesOf(picture)[0];
  return { src: url, width, height: Math.round((picture.height * width) / picture.width), alt: 'alt' in picture ? picture.alt : '' };
}
