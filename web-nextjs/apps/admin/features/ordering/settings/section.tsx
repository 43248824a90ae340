import { type ReactNode, useId } from 'react';
import type { Problem } from '@/lib/errors';
import type { SettingsForm } from './settings-form';

export type FieldsProps = { form: SettingsForm; problems: readonly Problem[]; onChange: (part: Partial<SettingsForm>) => void };

/** One matter of the settings under its heading. */
export function Section({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="card p-4 sm:p-5">
      <h2 id={id} className="font-semibold">{title}</h2>
      <p className="mb-4 text-sm text-muted">{lead}</p>
      {children}
    </section>
  );
}
