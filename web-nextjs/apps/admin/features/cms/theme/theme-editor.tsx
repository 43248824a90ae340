'use client';

import type { ResultOf } from '@foodsaas/graphql';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { LoadState, Skeleton } from '@/components/ui/load-state';
import { Notice, Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { LanguageTabs, TranslatedField, WritingContext } from '@/components/ui/translated-field';
import { useConsole } from '@/features/console/console-context';
import { useWriting } from '@/features/console/use-writing';
import { PictureField } from '@/features/cms/media/picture-field';
import { useLoad } from '@/lib/api/use-load';
import { useSave } from '@/lib/api/use-save';
import { has, problemsAt, problemsElsewhere } from '@/lib/errors';
import { firstText } from '@/lib/texts';
import { useLeaveWarning } from '@/lib/use-leave-warning';
import { PresetsDocument, type ThemeDocument, UpdateThemeDocument } from './documents';
import { Miniature } from './miniature';
import { PaletteFields } from './palette-fields';
import { PresetRow } from './preset-row';
import { SchemeToggle } from './scheme-toggle';
import { ShapeFields } from './shape-fields';
import { formOf, inputOf, problemsAfter, type ThemeForm, withPreset } from './theme-form';

type Props = { theme: ResultOf<typeof ThemeDocument>['theme']; onReload: () => void };

const shown = ['light', 'dark', 'radius', 'headingFont', 'bodyFont', 'heroLayout', 'tagline', 'logoId', 'version'];

export function ThemeEditor({ theme, onReload }: Props) {
  const { brand, site, path } = useConsole();
  const toast = useToast();
  const presets = useLoad(PresetsDocument, {});
  const [form, setForm] = useState<ThemeForm>(() => formOf(theme));
  const [scheme, setScheme] = useState<'light' | 'dark'>('light');
  const { writing, setLocale } = useWriting();
  const { save, saving, problems, setProblems } = useSave(UpdateThemeDocument);
  const changed = JSON.stringify(form) !== JSON.stringify(formOf(theme));
  useLeaveWarning(changed);

  const change = (part: Partial<ThemeForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblems(problemsAfter(problems, form, part));
  };
  const submit = async () => {
    const { value } = await save({ input: inputOf(form, theme.version, brand.locales) });
    if (value) toast('The theme is saved.', { label: 'Receipts', href: path('receipts') });
  };
  const darkOnly = problems.length > 0 && problems.every((p) => p.field?.startsWith('dark') === true);

  return (
    <WritingContext value={writing}>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <form onSubmit={(e) => { e.preventDefault(); void submit(); }} noValidate className="space-y-6">
          <section aria-labelledby="preset-heading" className="card p-5">
            <h2 id="preset-heading" className="mb-3 font-semibold">Start from</h2>
            <LoadState of={presets} skeleton={<Skeleton className="h-10 w-full" />}>
              {({ themePresets }) => <PresetRow presets={themePresets} chosen={form.preset} onChoose={(preset) => { setForm(withPreset(form, preset)); setProblems([]); }} />}
            </LoadState>
          </section>
          <section aria-labelledby="colours-heading" className="card p-5">
            <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
              <h2 id="colours-heading" className="font-semibold">Colours</h2>
              <SchemeToggle scheme={scheme} onChange={setScheme} />
            </div>
            {darkOnly && scheme === 'light' && <Notice tone="danger" className="mb-4" action={<Button size="small" onClick={() => { setScheme('dark'); }}>Show dark</Button>}>Some dark colours need another look.</Notice>}
            <PaletteFields scheme={scheme} palette={form[scheme]} problems={problems} onChange={(palette) => { change({ [scheme]: palette }); }} />
          </section>
          <section aria-label="Fonts and shapes" className="card p-5">
            <ShapeFields look={form} problems={problems} onChange={change} />
          </section>
          <section aria-label="Logo and tagline" className="card space-y-5 p-5">
            <PictureField label="Logo" url={form.logo?.url ?? null} hint="PNG, JPEG or WebP up to 8 MB; best with a transparent ground." problems={problemsAt(problems, 'logoId')} onPicked={(picked) => { change({ logo: picked }); }} onRemove={() => { change({ logo: null }); }} />
            <LanguageTabs writing={writing} onChange={setLocale} />
            <TranslatedField label="Tagline" texts={form.tagline} onChange={(tagline) => { change({ tagline }); }} problems={problemsAt(problems, 'tagline')} optional maxLength={160} />
          </section>
          {has(problems, 'STALE_VERSION') && (
            <Notice tone="warning" title="Somebody else saved the theme meanwhile" action={<Button size="small" onClick={onReload}>Load theirs</Button>}>
              Loading shows their theme; your changes here are lost then. Note down what you want to keep.
            </Notice>
          )}
          <Problems problems={problemsElsewhere(problems, shown)} />
          <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-4 py-3 sm:mx-0 sm:px-0">
            <Button type="submit" look="primary" busy={saving} disabled={!changed}>Save the theme</Button>
            <Button disabled={!changed} onClick={() => { setForm(formOf(theme)); setProblems([]); }}>Undo changes</Button>
            <a href={site} target="_blank" rel="noreferrer" className="link ml-auto">View site</a>
          </div>
        </form>
        <section aria-label="Preview" className="card overflow-hidden p-2 max-xl:order-first max-xl:max-w-md xl:sticky xl:top-4">
          <div className="overflow-hidden rounded-lg border border-line">
            <Miniature look={form} scheme={scheme} name={brand.name} tagline={firstText(form.tagline, writing.locale, brand.defaultLocale)} logo={form.logo?.url ?? null} />
          </div>
        </section>
      </div>
    </WritingContext>
  );
}
