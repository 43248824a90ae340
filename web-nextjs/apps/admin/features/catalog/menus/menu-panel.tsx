'use client';

import { useState } from 'react';
import { ProblemList } from '@/components/ui/field';
import { Chips } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { SavePanel } from '@/components/ui/save-panel';
import { useToast } from '@/components/ui/toast';
import { LanguageTabs, TranslatedField, WritingContext } from '@/components/ui/translated-field';
import { useConsole } from '@/features/console/console-context';
import { useWriting } from '@/features/console/use-writing';
import { useSave } from '@/lib/api/use-save';
import { type Problem, problemsAt, problemsElsewhere } from '@/lib/errors';
import { serviceLabels, services, type ServiceType } from '../labels';
import { DaypartFields } from './daypart-fields';
import { CreateMenuDocument, type Menu, type Menus, UpdateMenuDocument } from './documents';
import { emptyMenu, formOf, type MenuForm, readForm } from './menu-form';

type Props = { menu: Menu | null; of: Menus; onSaved: () => void; onClose: () => void };

const named = (things: readonly { id: string; name: string }[]) => things.map(({ id, name }) => ({ value: id, label: name }));

export function MenuPanel({ menu, of, onSaved, onClose }: Props) {
  const { brand } = useConsole();
  const toast = useToast();
  const { writing, setLocale } = useWriting();
  const [form, setForm] = useState<MenuForm>(() => (menu ? formOf(menu) : emptyMenu));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const create = useSave(CreateMenuDocument);
  const update = useSave(UpdateMenuDocument);
  const change = (part: Partial<MenuForm>) => { setForm((before) => ({ ...before, ...part })); };
  const submit = async () => {
    const { input, problems: found } = readForm(form, brand.locales, brand.defaultLocale, of.locations.nodes.map(({ id }) => id));
    setProblems(found);
    if (found.length > 0) return;
    const saved = menu ? await update.save({ input: { ...input, id: menu.id, version: menu.version } }) : await create.save({ input });
    setProblems(saved.problems);
    if (!saved.value) return;
    toast('The menu is saved.');
    onSaved();
    onClose();
  };

  return (
    <WritingContext value={writing}>
      <SavePanel title={menu ? `Edit ${menu.name}` : 'New menu'} busy={create.saving || update.saving} onSave={submit} onClose={onClose}>
        <LanguageTabs writing={writing} onChange={setLocale} />
        <TranslatedField label="Name" texts={form.name} onChange={(name) => { change({ name }); }} problems={problemsAt(problems, 'name')} maxLength={200} />
        <Chips legend="Categories" hint="In the order chosen here." choices={named(of.menu.categories)} chosen={form.categoryIds} onChange={(categoryIds) => { change({ categoryIds }); }}>
          <ProblemList problems={problemsAt(problems, 'categoryIds')} />
        </Chips>
        {of.locations.nodes.length > 0 && (
          <Chips legend="Locations" hint="Everywhere, where none is chosen." choices={named(of.locations.nodes)} chosen={form.locationIds} onChange={(locationIds) => { change({ locationIds }); }}>
            <ProblemList problems={problemsAt(problems, 'locationIds')} />
          </Chips>
        )}
        <Chips legend="Services" hint="Every service, where none is chosen." choices={services.map((value) => ({ value, label: serviceLabels[value] }))} chosen={form.services} onChange={(chosen) => { change({ services: chosen as ServiceType[] }); }} />
        <DaypartFields dayparts={form.dayparts} problems={problems} onChange={(dayparts) => { change({ dayparts }); }} />
        <Problems problems={problemsElsewhere(problems, ['name', 'categoryIds', 'locationIds', 'dayparts'])} />
      </SavePanel>
    </WritingContext>
  );
}
