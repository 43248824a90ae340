'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { LoadState } from '@/components/ui/load-state';
import { Notice, Problems } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { useToast } from '@/components/ui/toast';
import { BackLink } from '@/features/console/back-link';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { useSave } from '@/lib/api/use-save';
import { problemsElsewhere } from '@/lib/errors';
import { ClassFields } from './class-fields';
import { type Place, SetTaxClassesDocument, type TaxSettings, TaxSettingsDocument } from './documents';
import { type ClassForm, emptyClass, formOf, inputOf } from './tax-form';

export function TaxesScreen() {
  const { path } = useConsole();
  const loaded = useLoad(TaxSettingsDocument, {});
  return (
    <>
      <PageHeader above={<BackLink href={path('menu')}>Menu</BackLink>} title="Tax classes" lead="Items are taxed by their class, the service and the day. Items without a class have the standard one." />
      <LoadState of={loaded}>
        {({ taxSettings, locations }) => <TaxesForm key={taxSettings.version} settings={taxSettings} places={locations.nodes} onSaved={loaded.reload} />}
      </LoadState>
    </>
  );
}

function TaxesForm({ settings, places, onSaved }: { settings: TaxSettings; places: readonly Place[]; onSaved: () => void }) {
  const toast = useToast();
  const [classes, setClasses] = useState<ClassForm[]>(() => formOf(settings));
  const { save, saving, problems } = useSave(SetTaxClassesDocument);
  const submit = async () => {
    const { value } = await save({ input: inputOf(classes, settings.version) });
    if (!value) return;
    toast('The tax classes are saved.');
    onSaved();
  };
  return (
    <form onSubmit={(e) => { e.preventDefault(); void submit(); }} noValidate className="space-y-4">
      {settings.version === 0 && <Notice title="These are the usual rates of your country">Check them with whoever does your taxes, then save.</Notice>}
      <p className="text-muted">{settings.pricesIncludeTax ? 'Your menu’s prices include tax.' : 'Tax is added on top of your menu’s prices.'}</p>
      {classes.map((form, index) => (
        <ClassFields
          key={form.key}
          form={form}
          path={`classes.${String(index)}`}
          places={places}
          problems={problems}
          onChange={(part) => { setClasses((before) => before.map((other) => (other.key === form.key ? { ...other, ...part } : other))); }}
          onRemove={form.code === 'standard' && !form.isNew ? null : () => { setClasses((before) => before.filter((other) => other.key !== form.key)); }}
        />
      ))}
      <Problems problems={problemsElsewhere(problems, classes.map((_, index) => `classes.${String(index)}`))} />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit" busy={saving}>Save</Button>
        <Button icon="add" onClick={() => { setClasses((before) => [...before, emptyClass()]); }}>Class</Button>
      </div>
    </form>
  );
}
