const paths = {
  add: 'M12 5v14M5 12h14',
  arrowDown: 'M12 5v14m-6-6 6 6 6-6',
  arrowLeft: 'M19 12H5m6-6-6 6 6 6',
  arrowRight: 'M5 12h14m-6-6 6 6-6 6',
  arrowUp: 'M12 19V5M6 11l6-6 6 6',
  bell: 'M6 17v-6a6 6 0 1 1 12 0v6l1.500 2h-15zM10 21h4',
  bellOff: 'M6 17v-6c0-1.200.300-2.300.900-3.200M9 5.800A6 6 0 0 1 18 11v4M19.500 19h-15L6 17M10 21h4M4 4l16 16',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevronDown: 'm6 9 6 6 6-6',
  clock: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  desktop: 'M3 5h18v11H3zM9 20h6m-3-4v4',
  drag: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13.5 6.5l4 4',
  external: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  hash: 'M9 4 7 20M17 4l-2 16M4 9h16M4 15h16',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 2-2 5 5M15 9h.01',
  key: 'M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8m3 1 9-9m-3 3 3 3m-6 0 2 2',
  layers: 'm12 3 9 5-9 5-9-5zM3 13l9 5 9-5',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 1 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 1 0 11 18.700l1-1',
  location: 'M12 21s7-6.500 7-12a7 7 0 1 0-14 0c0 5.500 7 12 7 12M12 6.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  minus: 'M5 12h14',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  page: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  palette: 'M12 3a9 9 0 1 0 0 18c1.500 0 2-1 2-2 0-1.500-1-1.500-1-3 0-1 1-1.500 2-1.500h2.500A3.500 3.500 0 0 0 21 11c0-4.500-4-8-9-8M7.500 11h.01M10 7h.01M15 7.500h.01',
  people: 'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7M2.500 20a6.500 6.500 0 0 1 13 0M16 4.500a3.500 3.500 0 0 1 0 6.500M18.500 14a6.500 6.500 0 0 1 3 6',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.500 20.500a7.500 7.500 0 0 1 15 0',
  phone: 'M7 3h10v18H7zM11 18h2',
  play: 'M7 5v14l12-7z',
  receipt: 'M6 3v18l2-1.500 2 1.500 2-1.500 2 1.500 2-1.500 2 1.500V3zM9 8h6M9 12h6',
  refresh: 'M20 11a8 8 0 1 0-2 6M20 5v6h-6',
  settings: 'M4 7h10m4 0h2M4 17h2m4 0h10M16 5v4M8 15v4',
  signOut: 'M15 4h5v16h-5M10 8l-4 4 4 4M6 12h10',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  upload: 'M12 16V5m-5 5 5-5 5 5M4 19h16',
  download: 'M12 5v11m-5-5 5 5 5-5M4 19h16',
  utensils: 'M7 3v18M4 3v5a3 3 0 0 0 6 0V3M17 21v-7m0 0c-2 0-3-2-3-5 0-4 2-6 3-6z',
  warning: 'M12 4 2.500 20h19zM12 10v4M12 17h.01',
} as const;

export type IconName = keyof typeof paths;

/** Decoration: whatever it stands in carries the words. */
export function Icon({ name, className = 'size-4' }: { name: IconName; className?: string }) {
  const thick = name === 'drag' || name === 'more';
  return (
    <svg viewBox="0 0 24 24" className={`shrink-0 ${className}`} fill="none" stroke="currentColor" strokeWidth={thick ? 2.8 : 1.8} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
