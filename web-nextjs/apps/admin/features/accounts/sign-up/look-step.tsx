'use client';

import type { Dispatch } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemList } from '@/components/ui/field';
import { LoadState, Skeleton } from '@/components/ui/load-state';
import { PresetsDocument } from '@/features/cms/theme/documents';
import { PresetPicker } from '@/features/cms/theme/preset-picker';
import { useLoad } from '@/lib/api/use-load';
import { useSave } from '@/lib/api/use-save';
import { type Problem, problemsAt } from '@/lib/errors';
import { missingIn } from './brand-rules';
import { SignUpDocument } from './documents';
import type { FirstKeys } from './first-keys';
import { StepFrame } from './step-frame';
import type { Action, Wizard } from './wizard';

type Props = { wizard: Wizard; dispatch: Dispatch<Action>; password: string; refusals: readonly Problem[]; onRefused: (problems: readonly Problem[]) => void; onKeys: (keys: FirstKeys) => void };

export function LookStep({ wizard, dispatch, password, refusals, onRefused, onKeys }: Props) {
  const presets = useLoad(PresetsDocument, {});
  const { save, saving } = useSave(SignUpDocument);
  const look = wizard.look === '' ? (presets.data?.themePresets[0]?.key ?? '') : wizard.look;
  const { brand, proof } = wizard;

  const open = async () => {
    const again = proof === null ? [{ code: 'PROOF_INVALID', message: 'Confirm your e-mail.', field: 'proof' }] : missingIn(brand, password);
    if (again.length > 0) {
      onRefused(again);
      return;
    }
    const { ownerName, name, slug, country, currency, timeZone, locales, defaultLocale } = brand;
    onRefused([]);
    const saved = await save({ input: { proof: proof ?? '', password, ownerName, brandName: name, slug, country, currency, timeZone, locales, defaultLocale, look } });
    if (!saved.value) {
      onRefused(saved.problems);
      return;
    }
    const { storefrontUrl, consoleUrl, publishableKey, secretKey } = saved.value;
    onKeys({ publishable: publishableKey, secret: secretKey });
    dispatch({ type: 'opened', opened: { slug: saved.value.brand.slug, name: saved.value.brand.name, storefrontUrl, consoleUrl } });
  };

  return (
    <StepFrame title="Choose a look" lead="A start, not a decision: every colour and font can be changed later.">
      <LoadState of={presets} skeleton={<Skeleton className="h-80 w-full" />}>
        {({ themePresets }) => <PresetPicker name={brand.name} presets={themePresets} chosen={look} onChoose={(key) => { dispatch({ type: 'looked', look: key }); }} />}
      </LoadState>
      <ProblemList problems={problemsAt(refusals, 'look')} />
      <div className="mt-8 flex flex-wrap gap-3">
        <Button look="primary" size="large" busy={saving} disabled={look === ''} onClick={() => { void open(); }}>Open {brand.name}</Button>
        <Button look="quiet" size="large" icon="arrowLeft" onClick={() => { dispatch({ type: 'went', step: 'brand' }); }}>Back</Button>
      </div>
    </StepFrame>
  );
}
