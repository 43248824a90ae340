import type { EventType } from './documents';

/** What can be heard of, with schema and example to copy. */
export function EventTypes({ types }: { types: readonly EventType[] }) {
  return (
    <section aria-labelledby="event-types">
      <h2 id="event-types" className="mb-3 text-lg font-semibold">Event types</h2>
      <ul className="card divide-y divide-line">
        {types.map((type) => (
          <li key={type.name} className="px-4 py-3">
            <p className="font-mono text-sm font-semibold">{type.name}</p>
            <p className="text-sm text-muted">{type.description}</p>
            <Json label="Example" of={type.name} text={type.example} />
            <Json label="JSON Schema" of={type.name} text={type.schema} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Json({ label, of, text }: { label: string; of: string; text: string }) {
  return (
    <details className="mt-1">
      <summary className="cursor-pointer py-1 text-sm font-semibold">{label}<span className="sr-only"> of {of}</span></summary>
      <pre className="rounded-lg bg-sunken p-3 font-mono text-xs break-words whitespace-pre-wrap">{text}</pre>
    </details>
  );
}
