import clsx from 'clsx';
import { type Step, steps } from './wizard';

const labels: Record<Step, string> = { email: 'E-mail', code: 'Code', brand: 'Restaurant', look: 'Look', import: 'Menu', done: 'Live' };

export function ProgressLine({ step }: { step: Step }) {
  const at = steps.indexOf(step);
  return (
    <nav aria-label="Steps">
      <p className="sr-only">Step {at + 1} of {steps.length}: {labels[step]}</p>
      <ol className="flex gap-1.5" aria-hidden="true">
        {steps.map((name, index) => (
          <li key={name} className="flex-1">
            <span className={clsx('block h-1.5 rounded-full', index <= at ? 'bg-leaf' : 'bg-line')} />
            <span className={clsx('mt-1.5 hidden text-xs sm:block', index === at ? 'font-semibold' : 'text-muted')}>{labels[name]}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
