'use client';

import { SelectField } from '@/components/ui/inputs';
import { useLoad } from '@/lib/api/use-load';
import type { Problem } from '@/lib/errors';
import { TaxSettingsDocument } from '../taxes/documents';

type Props = { value: string; problems: readonly Problem[]; onChange: (code: string) => void };

/** How the item is taxed. While the classes load, the one that it has is there. */
export function TaxClassField({ value, problems, onChange }: Props) {
  const { data } = useLoad(TaxSettingsDocument, {});
  const choices = data?.taxSettings.classes.map(({ code, name }) => ({ value: code, label: name })) ?? [{ value, label: value }];
  return <SelectField label="Tax class" value={value} choices={choices} problems={problems} onChange={onChange} />;
}
