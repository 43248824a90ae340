import { useState } from 'react';
import { uploadMenu } from '@/lib/api/upload';
import { useSave } from '@/lib/api/use-save';
import type { Problem } from '@/lib/errors';
import { type Encoding, ImportMenuDocument, type Mapping, type Preview, PreviewImportDocument, type Report } from './documents';
import { mappingOf, sameMapping } from './mapping';

type Chosen = { id: string; fileName: string };
export type Reading = { sheet?: number; encoding?: Encoding };

/** The course of one import: file → preview, as often as the mapping changes → report. */
export function useMenuImport(slug: string) {
  const [file, setFile] = useState<Chosen | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [mapping, setMapping] = useState<Mapping>({});
  const [reading, setReading] = useState<Reading>({});
  const [report, setReport] = useState<Report | null>(null);
  const [fileProblems, setFileProblems] = useState<readonly Problem[]>([]);
  const previewing = useSave(PreviewImportDocument);
  const importing = useSave(ImportMenuDocument);

  const look = async (uploadId: string, how: Reading, wanted?: Mapping) => {
    const saved = await previewing.save({ input: { uploadId, ...how, ...(wanted ? { mapping: wanted } : {}) } });
    importing.setProblems([]);
    if (!saved.value) return saved.problems;
    setPreview(saved.value);
    setMapping(mappingOf(saved.value.mapping));
    return [];
  };

  const choose = async (chosen: File) => {
    setFileProblems([]);
    setProgress(0);
    const { uploaded, problems } = await uploadMenu(slug, chosen, setProgress);
    if (uploaded) {
      const refused = await look(uploaded.id, {});
      if (refused.length === 0) setFile({ id: uploaded.id, fileName: uploaded.fileName ?? chosen.name });
      else setFileProblems(refused);
    } else setFileProblems(problems);
    setProgress(null);
  };

  const again = () => (file ? look(file.id, reading, mapping) : Promise.resolve([]));
  /** Other letters or another sheet: the columns are guessed anew. */
  const readAs = async (how: Reading) => {
    if (file && (await look(file.id, how)).length === 0) setReading(how);
  };
  const run = async () => {
    if (!file) return;
    const saved = await importing.save({ input: { uploadId: file.id, mapping, ...reading } });
    if (saved.value) setReport(saved.value);
  };
  const restart = () => {
    setFile(null);
    setPreview(null);
    setReport(null);
    setReading({});
    previewing.setProblems([]);
    importing.setProblems([]);
  };

  return {
    file, progress, fileProblems, preview, mapping, setMapping, report,
    isStale: preview !== null && !sameMapping(mapping, preview.mapping),
    problems: file ? [...previewing.problems, ...importing.problems] : [],
    previewing: previewing.saving, importing: importing.saving,
    choose, again, readAs, run, restart,
  };
}
