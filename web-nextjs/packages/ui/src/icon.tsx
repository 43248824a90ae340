import { cn } from './cn';

const PATHS = {
  arrow: 'M5 12h14m-6-6 6 6-6 6',
  back: 'M19 12H5m6-6-6 6 6 6',
  cart: 'M6 8h12l1 12H5zm3 0V7a3 3 0 0 1 6 0v1',
  check: 'm5 13 4 4L19 7',
  clock: 'M12 7v5l3 2m6-2a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  close: 'm6 6 12 12M18 6 6 18',
  globe: 'M3 12h18M12 3c2.5 2.6 3.8 5.6 3.8 9S14.5 18.4 12 21c-2.5-2.6-3.8-5.6-3.8-9S9.5 5.6 12 3Zm9 9a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  leaf: 'M5 19c0-9 5-14 15-14 0 10-5 15-11 14-2-.4-3-2-3-4 3-4 6-5.5 9-6',
  mail: 'M4 6h16v12H4zm0 1 8 6 8-6',
  map: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  minus: 'M5 12h14',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.500 20.500a7.500 7.500 0 0 1 15 0',
  phone: 'M6 3h3l2 5-2.5 1.7a12 12 0 0 0 5.8 5.8L16 13l5 2v3a3 3 0 0 1-3.3 3A16.5 16.5 0 0 1 3 6.3 3 3 0 0 1 6 3Z',
  plus: 'M12 5v14m-7-7h14',
  print: 'M7 8V3h10v5M7 17H4v-7h16v7h-3m-10-3h10v7H7z',
} as const;

type IconProps = { name: keyof typeof PATHS; className?: string };

/** A decorative line drawing as large as the text around it; what it means stands beside it in words. */
export function Icon({ name, className }: IconProps) {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" className={cn('size-[1.15em] shrink-0', className)}>
      <path d={PATHS[name]} />
    </svg>
  );
}
