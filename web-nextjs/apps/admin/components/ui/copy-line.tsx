import { CopyButton } from './copy-button';

/** A text to take along, such as a key: selected whole by one click, copied by a button. */
export function CopyLine({ text, copyLabel = 'Copy' }: { text: string; copyLabel?: string }) {
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-lg bg-sunken p-3">
      <code className="min-w-0 flex-1 basis-48 font-mono text-sm break-all select-all">{text}</code>
      <CopyButton text={text} label={copyLabel} />
    </div>
  );
}
