import { formatInstant } from '@/lib/time';
import type { OneOrder } from './documents';
import { stepsOf } from './timeline-text';

export function Timeline({ order }: { order: OneOrder }) {
  return (
    <section aria-labelledby="timeline-heading" className="card p-4">
      <h2 id="timeline-heading" className="mb-3 font-semibold">What happened</h2>
      <ol className="space-y-3 border-l-2 border-line pl-4">
        {stepsOf(order).map((step) => (
          <li key={`${step.at} ${step.what}`} className="relative before:absolute before:top-2 before:-left-[1.3rem] before:size-2 before:rounded-full before:bg-leaf">
            <p><span className="font-semibold">{step.what}</span> by {step.who}</p>
            {step.reason !== null && <p className="break-words">“{step.reason}”</p>}
            <p className="text-sm text-muted">{formatInstant(step.at, order.location.timeZone)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
