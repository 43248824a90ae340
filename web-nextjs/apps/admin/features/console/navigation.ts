import type { IconName } from '@/components/ui/icons';

/** `needs`: the permissions without any of which there is nothing to do there. */
export type Section = { label: string; icon: IconName; path: string; needs?: readonly string[] };
export type Group = { heading: string; sections: readonly Section[] };

/** The console's sections in their order, by what they are about. */
export const groups: readonly Group[] = [
  {
    heading: 'Orders',
    sections: [
      { label: 'Orders', icon: 'bell', path: 'orders', needs: ['TakeOrders'] },
      { label: 'Kitchen', icon: 'utensils', path: 'kitchen', needs: ['TakeOrders'] },
      { label: 'Order history', icon: 'hash', path: 'order-history', needs: ['TakeOrders'] },
      { label: 'Payments', icon: 'receipt', path: 'payments', needs: ['ViewPayments'] },
      { label: 'Ordering', icon: 'settings', path: 'ordering', needs: ['ManageOrdering'] },
    ],
  },
  {
    heading: 'Restaurant',
    sections: [
      { label: 'Menu', icon: 'utensils', path: 'menu', needs: ['EditMenu'] },
      { label: 'Locations', icon: 'location', path: 'locations', needs: ['EditLocations'] },
      { label: 'Customers', icon: 'person', path: 'customers', needs: ['ViewCustomers'] },
      { label: 'Staff', icon: 'people', path: 'staff', needs: ['ManageStaff'] },
      { label: 'Restaurant', icon: 'settings', path: 'life', needs: ['ManageBrand'] },
    ],
  },
  {
    heading: 'Site',
    sections: [
      { label: 'Pages', icon: 'page', path: 'pages', needs: ['EditContent'] },
      { label: 'Content', icon: 'layers', path: 'content', needs: ['EditContent'] },
      { label: 'Content types', icon: 'settings', path: 'content-types', needs: ['EditContentModel'] },
      { label: 'Pictures', icon: 'image', path: 'media', needs: ['EditContent', 'EditMenu', 'EditTheme'] },
      { label: 'Theme', icon: 'palette', path: 'theme', needs: ['EditTheme'] },
      { label: 'Navigation links', icon: 'link', path: 'navigation', needs: ['EditContent'] },
      { label: 'Domains', icon: 'external', path: 'domains', needs: ['ManageBrand'] },
      { label: 'Receipts', icon: 'receipt', path: 'receipts' },
    ],
  },
  { heading: 'Developers', sections: [{ label: 'API keys', icon: 'key', path: 'keys', needs: ['ManageApiKeys'] }, { label: 'Webhooks', icon: 'bell', path: 'webhooks', needs: ['ManageIntegrations'] }, { label: 'Playground', icon: 'play', path: 'playground' }] },
];

/** The sections that somebody with these permissions can use. */
export const groupsFor = (permissions: readonly string[]): Group[] =>
  groups
    .map(({ heading, sections }) => ({ heading, sections: sections.filter(({ needs }) => needs === undefined || needs.some((one) => permissions.includes(one))) }))
    .filter(({ sections }) => sections.length > 0);
