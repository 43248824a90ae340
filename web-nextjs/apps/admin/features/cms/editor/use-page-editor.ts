import { useState } from 'react';
import { useClient } from 'urql';
import { useConsole } from '@/features/console/console-context';
import { failureOf, problemOf } from '@/lib/api/failure';
import { useSave } from '@/lib/api/use-save';
import type { Problem } from '@/lib/errors';
import { useLeaveWarning } from '@/lib/use-leave-warning';
import { type LoadedPage, PageDraftDocument, PublishPageDocument, RestorePageDocument, type SavedPage, SavePageDocument, UnpublishPageDocument } from './documents';
import { formOf, inputOf, type PageForm, picturesOf, sameForm } from './page-form';

/** One page being edited: what is typed, what the server holds, and the ways between them. */
export function usePageEditor(loaded: LoadedPage) {
  const { brand } = useConsole();
  const client = useClient();
  const [page, setPage] = useState<SavedPage>(loaded);
  const [form, setForm] = useState<PageForm>(() => formOf(loaded));
  const [pictures, setPictures] = useState(() => picturesOf(form.blocks, loaded.preview.blocks));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [receipt, setReceipt] = useState<string | null>(null);
  const saving = useSave(SavePageDocument);
  const publishing = useSave(PublishPageDocument);
  const unpublishing = useSave(UnpublishPageDocument);
  const restoring = useSave(RestorePageDocument);
  const changed = !sameForm(form, formOf(page));
  useLeaveWarning(changed);

  const change = (part: Partial<PageForm>) => { setForm((before) => ({ ...before, ...part })); };

  const save = async (): Promise<SavedPage | null> => {
    const saved = await saving.save({ input: inputOf(form, page, brand.locales) });
    setProblems(saved.problems);
    const { value } = saved;
    if (!value) return null;
    setPage(value);
    // The server tidies what it stores. What was typed meanwhile stays.
    setForm((now) => (now === form ? formOf(value) : now));
    return value;
  };
  const publish = async (): Promise<boolean> => {
    const ready = changed ? await save() : page;
    if (!ready) return false;
    const saved = await publishing.save({ input: { id: ready.id, version: ready.version } });
    setProblems(saved.problems);
    if (!saved.value) return false;
    setPage(saved.value.page);
    setReceipt(saved.value.receiptId);
    return true;
  };
  const unpublish = async (): Promise<boolean> => {
    const saved = await unpublishing.save({ input: { id: page.id } });
    setProblems(saved.problems);
    if (saved.value) setPage(saved.value);
    return saved.value !== null;
  };
  const restore = async (version: number): Promise<boolean> => {
    const saved = await restoring.save({ input: { id: page.id, version } });
    setProblems(saved.problems);
    if (!saved.value) return false;
    setPage(saved.value);
    setForm(formOf(saved.value));
    return true;
  };

  /** Gives up what was typed for what somebody else saved. */
  const reload = async () => {
    const { data, error } = await client.query(PageDraftDocument, { id: page.id }, { requestPolicy: 'network-only' }).toPromise();
    const failure = failureOf(error);
    setProblems(failure ? [problemOf(failure)] : []);
    if (!data?.pageDraft) return;
    const theirs = formOf(data.pageDraft);
    setPage(data.pageDraft);
    setForm(theirs);
    setPictures(picturesOf(theirs.blocks, data.pageDraft.preview.blocks));
  };

  return {
    page, form, change, changed, problems, receipt, pictures,
    addPicture: (id: string, url: string) => { setPictures((before) => ({ ...before, [id]: url })); },
    hideReceipt: () => { setReceipt(null); },
    save, publish, unpublish, restore, reload,
    saving: saving.saving, publishing: publishing.saving, unpublishing: unpublishing.saving, restoring: restoring.saving,
  };
}

export type PageEditor = ReturnType<typeof usePageEditor>;
