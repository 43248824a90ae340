'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Notice } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { ResetOrderingSettingsDocument, type Settings } from './documents';

type Props = { settings: Pick<Settings, 'isOwn' | 'version'>; locationId: string; onReload: () => void };

/** Whether a location has settings of its own, and the way back to those of the whole restaurant. */
export function WhoseSettings({ settings: { isOwn, version }, locationId, onReload }: Props) {
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { save, saving, problems } = useSave(ResetOrderingSettingsDocument);
  const reset = async () => {
    const { value } = await save({ input: { locationId, version } });
    if (!value) return;
    setAsking(false);
    toast('This location follows the whole restaurant again.');
    onReload();
  };
  if (!isOwn) return <Notice>This location has no settings of its own: you see those of the whole restaurant. Saving gives it its own.</Notice>;
  return (
    <>
      <Notice action={<Button size="small" icon="undo" onClick={() => { setAsking(true); }}>Follow the restaurant</Button>}>This location has settings of its own. What changes for the whole restaurant does not change here.</Notice>
      <Confirm open={asking} title="Follow the whole restaurant again?" confirm="Give up its own settings" busy={saving} problems={problems} onConfirm={() => { void reset(); }} onCancel={() => { setAsking(false); }}>
        What was settled for this location holds no longer; the settings of the whole restaurant hold at once.
      </Confirm>
    </>
  );
}
