'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice, Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { has, type Problem, problemsElsewhere } from '@/lib/errors';
import { digitsOf } from '@/lib/money';
import { useLeaveWarning } from '@/lib/use-leave-warning';
import { DishesFields } from './dishes-fields';
import { type Dishes, type Settings, UpdateOrderingSettingsDocument } from './documents';
import { FeesFields } from './fees-fields';
import { RulesFields } from './rules-fields';
import { Section } from './section';
import { formOf, readSettings, type SettingsForm } from './settings-form';
import { StationsFields } from './stations-fields';
import { WhoseSettings } from './whose-settings';

/** What its fields show themselves: of the rest every problem stands together at the end. */
const shown = ['autoRejectAfterMinutes', 'preparationMinutes', 'paymentMethods', 'prices', 'slots', 'delivery', 'kitchen.stations', 'kitchen.dishes'];

type Props = { settings: Settings; categories: Dishes; locationId: string | null; onReload: () => void };

export function SettingsEditor({ settings, categories, locationId, onReload }: Props) {
  const { brand } = useConsole();
  const toast = useToast();
  const digits = digitsOf(brand.currency);
  const [form, setForm] = useState(() => formOf(settings, digits));
  const [changed, setChanged] = useState(false);
  const [found, setFound] = useState<readonly Problem[]>([]);
  const { save, saving, problems: refused } = useSave(UpdateOrderingSettingsDocument);
  const problems = [...found, ...refused];
  useLeaveWarning(changed);

  const change = (part: Partial<SettingsForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setChanged(true);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { input, problems: wrong } = readSettings(form, { locationId, version: settings.version, digits });
    setFound(wrong);
    if (wrong.length > 0) return;
    const { value } = await save({ input });
    if (!value) return;
    setChanged(false);
    toast('The settings are saved: they hold for every order from now on.');
    onReload();
  };

  const fields = { form, problems, onChange: change };
  return (
    <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-4">
      {locationId !== null && <WhoseSettings settings={settings} locationId={locationId} onReload={onReload} />}
      {has(problems, 'STALE_VERSION') && <Notice tone="warning" title="Somebody else saved these settings meanwhile" action={<Button size="small" onClick={onReload}>Load theirs</Button>}>What you changed here is lost then.</Notice>}
      <Section title="Orders" lead="Who answers them, when they can be wanted, and how they are paid."><RulesFields {...fields} /></Section>
      <Section title="Fees and minimum order" lead="What is charged beside the goods. An empty field charges nothing."><FeesFields {...fields} /></Section>
      <Section title="Kitchen" lead="Promised times follow from how much each station can do; so does what is refused when the kitchen is full."><StationsFields {...fields} /></Section>
      <Section title="Dishes" lead="Which station makes a dish, and how long it takes. What you leave is made at the first station, in its time."><DishesFields {...fields} categories={categories} /></Section>
      <Problems problems={problemsElsewhere(problems, shown)} />
      <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-paper px-4 py-3 sm:-mx-8 sm:px-8">
        {problems.length > 0 && <p role="alert" className="text-sm font-medium text-danger">Something is not right yet: look for the red fields.</p>}
        <Button type="submit" look="primary" busy={saving}>Save</Button>
      </div>
    </form>
  );
}
