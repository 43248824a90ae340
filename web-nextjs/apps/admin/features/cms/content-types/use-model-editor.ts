import { useMemo, useState } from 'react';
import { useClient } from 'urql';
import { failureOf, problemOf } from '@/lib/api/failure';
import { useSave } from '@/lib/api/use-save';
import type { Problem } from '@/lib/errors';
import { useLeaveWarning } from '@/lib/use-leave-warning';
import { type Model, ModelDocument, PublishModelDocument, SaveModelDocument } from './documents';
import { formOf, type ModelForm, sameModel, sentOf } from './model-form';
import { ownProblems, withKeys } from './model-problems';

/** The content types being edited: what is typed, what the server holds, and the ways between them. */
export function useModelEditor(loaded: Model) {
  const [model, setModel] = useState(loaded);
  const [form, setForm] = useState<ModelForm>(() => formOf(loaded.draft));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [receipt, setReceipt] = useState<string | null>(null);
  const client = useClient();
  const saving = useSave(SaveModelDocument);
  const publishing = useSave(PublishModelDocument);
  const published = useMemo(() => formOf(model.published), [model]);
  const changed = !sameModel(form, formOf(model.draft));
  useLeaveWarning(changed);

  const save = async (): Promise<Model | null> => {
    setProblems([]);
    if (!changed) return model;
    const own = ownProblems(form);
    setProblems(own);
    if (own.length > 0) return null;
    const saved = await saving.save({ input: { version: model.version, ...sentOf(form) } });
    setProblems(withKeys(saved.problems, form));
    if (saved.value) setModel(saved.value);
    return saved.value;
  };
  const publish = async (): Promise<boolean> => {
    const saved = await publishing.save({ input: { version: model.version } });
    setProblems(saved.problems);
    if (!saved.value) return false;
    setModel(saved.value.model);
    setReceipt(saved.value.receiptId);
    return true;
  };
  /** Gives up what was typed for what somebody else saved. */
  const reload = async () => {
    const { data, error } = await client.query(ModelDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    const failure = failureOf(error);
    setProblems(failure ? [problemOf(failure)] : []);
    if (!data) return;
    setModel(data.contentModel);
    setForm(formOf(data.contentModel.draft));
  };
  const discard = () => {
    setProblems([]);
    setForm(formOf(model.published));
  };

  return { model, form, setForm, published, changed, problems, receipt, hideReceipt: () => { setReceipt(null); }, save, publish, reload, discard, saving: saving.saving, publishing: publishing.saving };
}

export type ModelEditor = ReturnType<typeof useModelEditor>;
