'use client';

import { LoadState } from '@/components/ui/load-state';
import { useLoad } from '@/lib/api/use-load';
import { SecondFactorDocument } from './documents';
import { SecondFactorOff } from './second-factor-off';
import { SecondFactorSetup } from './second-factor-setup';

export function SecondFactor() {
  const loaded = useLoad(SecondFactorDocument, {});
  return (
    <section aria-labelledby="second-factor-heading">
      <h2 id="second-factor-heading" className="mb-3 text-lg font-semibold">Second factor</h2>
      <div className="card p-5">
        <LoadState of={loaded}>
          {({ secondFactor }) => secondFactor.isOn ? <SecondFactorOff codesLeft={secondFactor.recoveryCodesLeft} onChanged={loaded.reload} /> : <SecondFactorSetup onChanged={loaded.reload} />}
        </LoadState>
      </div>
    </section>
  );
}
