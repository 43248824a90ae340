import { useMemo, useState } from 'react';
import { useClient } from 'urql';
import type { Definition } from '@/features/cms/content-types/documents';
import { useConsole } from '@/features/console/console-context';
import { failureOf, problemOf } from '@/lib/api/failure';
import { useSave } from '@/lib/api/use-save';
import type { Problem } from '@/lib/errors';
import { useLeaveWarning } from '@/lib/use-leave-warning';
import { CreateEntryDocument, type Entry, EntryDocument, PublishEntryDocument, RestoreEntryDocument, SaveEntryDocument, UnpublishEntryDocument } from './documents';
import { sameValues, writeValues } from './entry-input';
import { contextOf, type Shape } from './entry-model';
import { newValues, readValues, type Values } from './entry-values';

const stored = (entry: Entry) => entry.values as Record<string, unknown>;

/** One entry being edited, or a new one: what is typed, what the server holds, and the ways between them. */
export function useEntryEditor(loaded: Entry | null, shape: Shape, definition: Definition) {
  const { brand, path } = useConsole();
  const client = useClient();
  const context = useMemo(() => contextOf(definition, brand.timeZone), [definition, brand]);
  const [entry, setEntry] = useState(loaded);
  const [values, setValues] = useState<Values>(() => (loaded ? readValues(stored(loaded), shape, context) : newValues(shape, context)));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [receipt, setReceipt] = useState<string | null>(null);
  const creating = useSave(CreateEntryDocument);
  const saving = useSave(SaveEntryDocument);
  const publishing = useSave(PublishEntryDocument);
  const unpublishing = useSave(UnpublishEntryDocument);
  const restoring = useSave(RestoreEntryDocument);
  const before = useMemo(() => (entry ? readValues(stored(entry), shape, context) : newValues(shape, context)), [entry, shape, context]);
  const changed = !sameValues(values, before, shape, context);
  useLeaveWarning(changed);

  const save = async (): Promise<Entry | null> => {
    const { json, problems: own } = writeValues(values, shape, context);
    setProblems(own);
    if (own.length > 0) return null;
    const text = JSON.stringify(json);
    const saved = entry ? await saving.save({ input: { id: entry.id, version: entry.version, values: text } }) : await creating.save({ input: { type: shape.name, values: text } });
    setProblems(saved.problems);
    const { value } = saved;
    if (!value) return null;
    setEntry(value);
    // The form stays as it is typed, so that lists keep their place and focus, unless the server tidied what it stores. What was typed meanwhile stays.
    const tidied = readValues(stored(value), shape, context);
    setValues((now) => (now === values && !sameValues(now, tidied, shape, context) ? tidied : now));
    // A new entry has an address from now on.
    if (!entry) window.history.replaceState(null, '', path(`content/${shape.name}/${encodeURIComponent(value.id)}`));
    return value;
  };
  const publish = async (): Promise<boolean> => {
    const ready = changed || !entry ? await save() : entry;
    if (!ready) return false;
    const saved = await publishing.save({ input: { id: ready.id, version: ready.version } });
    setProblems(saved.problems);
    if (!saved.value) return false;
    setEntry(saved.value.entry);
    setReceipt(saved.value.receiptId);
    return true;
  };
  const unpublish = async (): Promise<boolean> => {
    if (!entry) return false;
    const saved = await unpublishing.save({ input: { id: entry.id, version: entry.version } });
    setProblems(saved.problems);
    if (saved.value) setEntry(saved.value.entry);
    return saved.value !== null;
  };
  const show = (theirs: Entry) => {
    setEntry(theirs);
    setValues(readValues(stored(theirs), shape, context));
  };
  const restore = async (version: number): Promise<boolean> => {
    if (!entry) return false;
    const saved = await restoring.save({ input: { id: entry.id, version: entry.version, restore: version } });
    setProblems(saved.problems);
    if (saved.value) show(saved.value);
    return saved.value !== null;
  };
  /** Gives up what was typed for what somebody else saved. */
  const reload = async () => {
    if (!entry) return;
    const { data, error } = await client.query(EntryDocument, { id: entry.id }, { requestPolicy: 'network-only' }).toPromise();
    const failure = failureOf(error);
    setProblems(failure ? [problemOf(failure)] : data?.contentEntry ? [] : [{ code: 'ENTRY_UNKNOWN', message: 'Somebody deleted this entry.' }]);
    if (data?.contentEntry) show(data.contentEntry);
  };

  return {
    entry, shape, context, values, setValues, changed, problems, receipt, hideReceipt: () => { setReceipt(null); }, save, publish, unpublish, restore, reload,
    saving: saving.saving || creating.saving, publishing: publishing.saving, unpublishing: unpublishing.saving, restoring: restoring.saving,
  };
}

export type EntryEditing = ReturnType<typeof useEntryEditor>;
