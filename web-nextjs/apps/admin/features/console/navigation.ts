import type { IconName } from '@/components/ui/icons';

export type Section = { label: string; icon: IconName; path: string };

/** The console's sections in their order, by what they are about. */
export const sections: readonly { heading: string; sections: readonly Section[] }[] = [
  { heading: 'Restaurant', sections: [{ label: 'Menu', icon: 'utensils', path: 'menu' }, { label: 'Locations', icon: 'location', path: 'locations' }] },
  {
    heading: 'Site',
    sections: [
      { label: 'Pages', icon: 'page', path: 'pages' },
      { label: 'Theme', icon: 'palette', path: 'theme' },
      { label: 'Navigation links', icon: 'link', path: 'navigation' },
      { label: 'Receipts', icon: 'receipt', path: 'receipts' },
    ],
  },
  { heading: 'Developers', sections: [{ label: 'API keys', icon: 'key', path: 'keys' }, { label: 'Webhooks', icon: 'bell', path: 'webhooks' }, { label: 'Playground', icon: 'play', path: 'playground' }] },
];
