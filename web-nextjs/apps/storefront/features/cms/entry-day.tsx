import type { Site } from '@/features/brand/site';

type EntryDayProps = { site: Site; day: string; className?: string };

/** A day of the calendar as the reader's region writes it; it is the same day everywhere. */
export function EntryDay({ site, day, className }: EntryDayProps) {
  return (
    <p className={className}>
      <time dateTime={day}>{new Intl.DateTimeFormat(site.region, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))}</time>
    </p>
  );
}
