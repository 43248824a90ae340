'use client';

import { Problems } from '@/components/ui/notice';
import { Switch } from '@/components/ui/switch';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { SetIntrospectionDocument } from './documents';

/** Whether publishable keys, which anybody can find in a page, may read the schema of a live site's API. */
export function IntrospectionSetting({ isAllowed }: { isAllowed: boolean }) {
  const toast = useToast();
  const { save, saving, problems } = useSave(SetIntrospectionDocument);
  const set = async (next: boolean) => {
    const { value } = await save({ input: { isAllowed: next } });
    if (value) toast(next ? 'Publishable keys may read the schema.' : 'Publishable keys may not read the schema any more.');
  };
  return (
    <section aria-labelledby="introspection-heading">
      <h2 id="introspection-heading" className="mb-3 text-lg font-semibold">Introspection</h2>
      <div className="card flex items-center gap-4 px-4 py-3">
        <p className="flex-1 text-sm">Publishable keys may read the schema. Your own people and secret keys always may; switch it on while others build a front end for you.</p>
        <Switch checked={isAllowed} disabled={saving} label="Publishable keys may read the schema" onChange={(next) => { void set(next); }} />
      </div>
      <Problems problems={problems} className="mt-3" />
    </section>
  );
}
