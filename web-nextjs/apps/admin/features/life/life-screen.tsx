'use client';

import { Badge } from '@/components/ui/badge';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { formatInstant } from '@/lib/time';
import { ClosingSection } from './closing-section';
import { LifeDocument, type LifeData } from './documents';
import { ExportsSection } from './exports-section';
import { SupportHistory } from './support-history';
import { stateTexts } from './state-text';

/** Where the restaurant is in its life, what we did here, and the way out with everything. */
export function LifeScreen() {
  const loaded = useLoad(LifeDocument, {});
  return (
    <>
      <PageHeader title="Restaurant" lead="Its state, what FoodSaaS did here, and how to take everything along." />
      <LoadState of={loaded}>
        {({ brandState, exports, impersonations }) => (
          <div className="space-y-10">
            <StateSection state={brandState} />
            <SupportHistory impersonations={impersonations.nodes} />
            <ExportsSection exports={exports} onChanged={loaded.reload} />
            <ClosingSection status={brandState.status} />
          </div>
        )}
      </LoadState>
    </>
  );
}

function StateSection({ state }: { state: LifeData['brandState'] }) {
  const { brand } = useConsole();
  const text = stateTexts[state.status];
  return (
    <section aria-labelledby="state-heading">
      <h2 id="state-heading" className="mb-3 flex items-center gap-3 text-lg font-semibold">State <Badge tone={text.tone}>{text.label}</Badge></h2>
      <p className="text-muted">{text.text}</p>
      {state.moves.length > 0 && (
        <ol aria-label="How it came here" className="card mt-4 divide-y divide-line text-sm">
          {state.moves.map((move) => (
            <li key={move.at} className="flex flex-wrap gap-x-4 px-4 py-2.5">
              <p className="min-w-0 flex-1 basis-56 break-words">
                <span className="font-semibold">{move.author}</span>: {move.from === move.to ? '' : `${stateTexts[move.from].label} → ${stateTexts[move.to].label}. `}{move.reason}
              </p>
              <p className="text-muted">{formatInstant(move.at, brand.timeZone)}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
