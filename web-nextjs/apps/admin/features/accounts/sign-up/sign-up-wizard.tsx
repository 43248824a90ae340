'use client';

import { useState } from 'react';
import { Problems } from '@/components/ui/notice';
import { useLoad } from '@/lib/api/use-load';
import type { Problem } from '@/lib/errors';
import { BrandStep } from './brand-step';
import { CodeStep } from './code-step';
import { CountriesDocument } from './documents';
import { DoneStep } from './done-step';
import { EmailStep } from './email-step';
import type { FirstKeys } from './first-keys';
import { ImportStep } from './import-step';
import { LookStep } from './look-step';
import { guessCountry } from './places';
import { ProgressLine } from './progress-line';
import { useWizard } from './use-wizard';
import { firstStepOf, stepOf } from './wizard';

export function SignUpWizard() {
  const { wizard, dispatch } = useWizard();
  const [password, setPassword] = useState('');
  const [keys, setKeys] = useState<FirstKeys | null>(null);
  const [refusals, setRefusals] = useState<readonly Problem[]>([]);
  const countries = useLoad(CountriesDocument, {});

  const refused = (problems: readonly Problem[]) => {
    setRefusals(problems);
    const step = firstStepOf(problems);
    if (step !== null) dispatch({ type: 'went', step });
  };
  const shared = { wizard, dispatch };

  return (
    <>
      <ProgressLine step={wizard.step} />
      <div className={wizard.step === 'import' || wizard.step === 'look' ? 'pt-10' : 'mx-auto max-w-xl pt-10'}>
        <Problems problems={refusals.filter((p) => stepOf(p) === null)} className="mb-6" />
        {wizard.step === 'email' && <EmailStep {...shared} refusals={refusals} />}
        {wizard.step === 'code' && (
          <CodeStep
            {...shared}
            onConfirmed={(proof) => {
              setRefusals((before) => before.filter((p) => p.field !== 'proof'));
              dispatch({ type: 'confirmed', proof, country: guessCountry(countries.data?.supportedCountries ?? [], navigator.language) });
            }}
          />
        )}
        {wizard.step === 'brand' && <BrandStep {...shared} countries={countries} password={password} onPassword={setPassword} refusals={refusals} onRefusals={setRefusals} />}
        {wizard.step === 'look' && <LookStep {...shared} password={password} refusals={refusals} onRefused={refused} onKeys={setKeys} />}
        {wizard.step === 'import' && wizard.opened && <ImportStep opened={wizard.opened} onDone={(dishes) => { dispatch({ type: 'finished', dishes }); }} />}
        {wizard.step === 'done' && wizard.opened && <DoneStep opened={wizard.opened} dishes={wizard.dishes} keys={keys} />}
      </div>
    </>
  );
}
