'use client';

type Scheme = 'light' | 'dark';

/** Light or dark, for previews. */
export function SchemeToggle({ scheme, onChange }: { scheme: Scheme; onChange: (scheme: Scheme) => void }) {
  return (
    <div role="group" aria-label="Preview in" className="inline-flex gap-1 rounded-lg bg-sunken p-1">
      {(['light', 'dark'] as const).map((value) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === scheme}
          onClick={() => { onChange(value); }}
          className="min-h-8 rounded-md px-3 text-sm font-semibold text-muted aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-card"
        >
          {value === 'light' ? 'Light' : 'Dark'}
        </button>
      ))}
    </div>
  );
}
