'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { SidePanel } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { LanguageTabs, TranslatedField, WritingContext } from '@/components/ui/translated-field';
import { useConsole } from '@/features/console/console-context';
import { useWriting } from '@/features/console/use-writing';
import { useLoad } from '@/lib/api/use-load';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { textsOf, translationsOf } from '@/lib/texts';
import { BrandPicture } from './brand-picture';
import { DeleteMediaDocument, type MediaCard, MediaUsesDocument, UpdateMediaDocument } from './documents';
import { sizeText } from './media-text';
import { MediaUses } from './media-uses';

type Props = { media: MediaCard; onClose: () => void; onChanged: () => void };

/** One picture: how it is called and described, where it is shown, and away with it. */
export function MediaPanel({ media, onClose, onChanged }: Props) {
  const { brand, path } = useConsole();
  const toast = useToast();
  const { writing, setLocale } = useWriting();
  const [name, setName] = useState(media.name);
  const [alt, setAlt] = useState(() => textsOf(media.altTranslations));
  const [deleting, setDeleting] = useState(false);
  const { data } = useLoad(MediaUsesDocument, { id: media.id });
  const found = data?.node?.__typename === 'Media' ? data.node : null;
  const update = useSave(UpdateMediaDocument);
  const remove = useSave(DeleteMediaDocument);

  const submit = async () => {
    const { value } = await update.save({ input: { id: media.id, name, alt: translationsOf(alt, brand.locales) } });
    if (!value) return;
    toast(`${value.name} is saved.`, { label: 'Receipts', href: path('receipts') });
    onChanged();
    onClose();
  };
  const destroy = async () => {
    const { value } = await remove.save({ input: { id: media.id } });
    if (value === null) return;
    toast(`${media.name} is deleted.`);
    onChanged();
    onClose();
  };

  return (
    <SidePanel
      open
      onClose={onClose}
      title={media.name}
      description={`${String(media.image.width)} × ${String(media.image.height)} pixels, ${sizeText(Number(media.bytes))}`}
      footer={
        <>
          <Button look="quiet" icon="trash" className="mr-auto" onClick={() => { setDeleting(true); }}>Delete</Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={update.saving} onClick={() => { void submit(); }}>Save</Button>
        </>
      }
    >
      <WritingContext value={writing}>
        <form onSubmit={(e) => { e.preventDefault(); void submit(); }} noValidate className="space-y-6">
          <BrandPicture url={found?.image.url ?? media.image.url} className="max-h-80 w-full rounded-lg border border-line bg-sunken object-contain" />
          <TextField label="Name" hint="For you and your colleagues." value={name} onChange={setName} problems={problemsAt(update.problems, 'name')} maxLength={200} />
          <LanguageTabs writing={writing} onChange={setLocale} />
          <TranslatedField label="Description for people who do not see it" texts={alt} onChange={setAlt} problems={problemsAt(update.problems, 'alt')} rows={2} maxLength={400} />
          <Problems problems={problemsElsewhere(update.problems, ['name', 'alt'])} />
          {found && <MediaUses uses={found.uses} />}
          <button type="submit" className="sr-only" tabIndex={-1}>Save</button>
        </form>
      </WritingContext>
      <Confirm open={deleting} title={`Delete ${media.name}?`} confirm="Delete" busy={remove.saving} problems={remove.problems} onConfirm={() => { void destroy(); }} onCancel={() => { setDeleting(false); remove.setProblems([]); }}>
        It cannot be brought back. Pictures that are shown somewhere cannot be deleted.
      </Confirm>
    </SidePanel>
  );
}
