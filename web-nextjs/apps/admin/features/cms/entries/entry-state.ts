import type { EntryCounts } from './documents';

export type EntryState = 'DRAFT' | 'PUBLISHED' | 'CHANGED';

/** What a list can be narrowed to, with how many there are of each once that is known. */
export function stateChoices(counts: EntryCounts | undefined): { value: EntryState | ''; label: string }[] {
  const labelled = (label: string, count: number | undefined) => (count === undefined ? label : `${label} (${String(count)})`);
  return [
    { value: '', label: labelled('All', counts && counts.draft + counts.published + counts.changed) },
    { value: 'DRAFT', label: labelled('Not published', counts?.draft) },
    { value: 'PUBLISHED', label: labelled('Published', counts?.published) },
    { value: 'CHANGED', label: labelled('With draft changes', counts?.changed) },
  ];
}
