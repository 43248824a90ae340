'use client';

import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { useConsole } from '@/features/console/console-context';
import { download } from '@/lib/download';

const formats = [
  { label: 'Excel workbook', file: 'menu.xlsx' },
  { label: 'CSV with semicolons (12,50)', file: 'menu.csv?separator=semicolon' },
  { label: 'CSV with commas (12.50)', file: 'menu.csv' },
];

/** The menu as a file: edit it in a spreadsheet program and import it again. */
export function ExportMenu() {
  const { brand } = useConsole();
  const entries = formats.map(({ label, file }) => ({ label, onSelect: () => { download(`/b/${encodeURIComponent(brand.slug)}/exports/${file}`); } }));
  return <Menu trigger={<Button icon="download">Export</Button>} entries={entries} />;
}
