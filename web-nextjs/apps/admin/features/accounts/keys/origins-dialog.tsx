'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { problemsElsewhere } from '@/lib/errors';
import { type ApiKey, SetOriginsDocument } from './documents';
import { originProblems, originsOf } from './origins';
import { OriginsField } from './origins-field';

export function OriginsDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const toast = useToast();
  const [text, setText] = useState(apiKey.origins.join('\n'));
  const [sent, setSent] = useState<readonly string[]>([]);
  const { save, saving, problems } = useSave(SetOriginsDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const origins = originsOf(text);
    setSent(origins);
    const { value } = await save({ input: { id: apiKey.id, origins } });
    if (!value) return;
    toast(value.origins.length === 0 ? `No other site may use ${apiKey.name} any more.` : `The origins of ${apiKey.name} are saved.`);
    onClose();
  };

  return (
    <Dialog open onClose={onClose} title={`Origins of ${apiKey.name}`}>
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
        <OriginsField value={text} onChange={setText} problems={originProblems(problems, sent)} />
        <Problems problems={problemsElsewhere(problems, ['origins'])} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={saving}>Save</Button>
        </div>
      </form>
    </Dialog>
  );
}
