/** A brand's icon until it has a better one: its first letter on its colour, with the margin that masks of any shape leave. */
export function iconSvg(name: string, ground: string, ink: string): string {
  const [first = '?'] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim())[Symbol.iterator]().next().value?.segment ?? '?';
  const letter = first.toUpperCase().replace(/[<>&"']/g, '');
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">',
    `<rect width="512" height="512" fill="${ground}"/>`,
    `<text x="256" y="256" dy="0.36em" text-anchor="middle" font-family="system-ui, sans-serif" font-weight="700" font-size="280" fill="${ink}">${letter}</text>`,
    '</svg>',
  ].join('');
}
