'use client';

import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { BackLink } from '@/features/console/back-link';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { AddCounter } from './add-counter';
import { CounterRow } from './counter-row';
import { StockDocument } from './documents';

export function StockScreen() {
  const { path } = useConsole();
  const loaded = useLoad(StockDocument, {});
  return (
    <>
      <PageHeader above={<BackLink href={path('menu')}>Menu</BackLink>} title="Stock" lead="Items that you count are sold out by themselves when none is left. A webhook (stock.low) tells when little is." />
      <LoadState of={loaded}>
        {(stock) => {
          const places = new Map(stock.locations.nodes.map(({ id, name }) => [id, name]));
          return (
            <>
              {stock.stock.length === 0 ? (
                <EmptyState icon="hash" title="Nothing is counted">Count what runs out: the lobsters, the last cakes. Everything else is always there.</EmptyState>
              ) : (
                <div className="card overflow-clip">
                  {stock.stock.map((counter) => (
                    <CounterRow
                      key={`${counter.itemId} ${String(counter.locationId)} ${String(counter.onHand)} ${String(counter.lowAt)}`}
                      counter={counter}
                      place={counter.locationId === null ? 'All locations together' : (places.get(counter.locationId) ?? 'A location that is gone')}
                      onSaved={loaded.reload}
                    />
                  ))}
                </div>
              )}
              <AddCounter stock={stock} onSaved={loaded.reload} />
            </>
          );
        }}
      </LoadState>
    </>
  );
}
