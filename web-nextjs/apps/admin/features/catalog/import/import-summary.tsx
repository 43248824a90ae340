import type { Preview } from './documents';

const number = new Intl.NumberFormat('en');

export function ImportSummary({ summary }: { summary: Preview['summary'] }) {
  const figures = [
    { label: 'Dishes', value: summary.dishes, more: `${number.format(summary.sizes)} sizes in ${number.format(summary.categories)} categories` },
    { label: 'New', value: summary.toCreate },
    { label: 'Changed', value: summary.toUpdate },
    { label: 'Unchanged', value: summary.unchanged },
    { label: 'Rows left out', value: summary.rejected, bad: summary.rejected > 0 },
  ];
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-5">
      {figures.map((figure) => (
        <div key={figure.label} className="bg-surface px-4 py-3 max-sm:first:col-span-2">
          <dt className="text-sm text-muted">{figure.label}</dt>
          <dd className={figure.bad === true ? 'text-2xl font-bold text-danger tabular-nums' : 'text-2xl font-bold tabular-nums'}>{number.format(figure.value)}</dd>
          {figure.more !== undefined && <dd className="text-xs text-muted">{figure.more}</dd>}
        </div>
      ))}
    </dl>
  );
}
