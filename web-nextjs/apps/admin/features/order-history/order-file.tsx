'use client';

import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { useConsole } from '@/features/console/console-context';
import { download } from '@/lib/download';
import { localTimeOf } from '@/lib/time';
import { useNow } from '@/lib/use-now';
import { daysOfFile, fileAddress, type HistoryForm } from './history-filter';

const separators = [{ label: 'with semicolons (12,50)', separator: 'semicolon' }, { label: 'with commas (12.50)', separator: 'comma' }] as const;

/** The orders of the chosen days as a file for a spreadsheet. */
export function OrderFile({ form }: { form: HistoryForm }) {
  const { brand } = useConsole();
  const now = useNow();
  const days = daysOfFile(form, localTimeOf(now.toISOString(), brand.timeZone).slice(0, 10));
  const entries = separators.map(({ label, separator }) => ({
    label: `${days.from} to ${days.to} ${label}`,
    onSelect: () => { download(fileAddress(brand.slug, days, separator)); },
  }));
  return <Menu trigger={<Button icon="download">CSV</Button>} entries={entries} />;
}
