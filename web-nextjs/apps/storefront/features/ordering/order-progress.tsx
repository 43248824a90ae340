import { Icon } from '@foodsaas/ui/icon';
import type { Texts } from '@/text';
import { clockText } from './days';
import type { Order } from './order-documents';
import { stepsOf } from './order-steps';

type Props = { order: Order; words: Texts['ordering']['order']; region: string };

/** How far the order has got. */
export function OrderProgress({ order, words, region }: Props) {
  const steps = stepsOf(order);
  const reason = order.moves.at(-1)?.reason;
  return (
    <div className="print:hidden">
      <ol className="flex flex-col">
        {steps.map(({ status, at, state }) => (
          <li key={status} aria-current={state === 'present' ? 'step' : undefined} className="flex min-h-11 items-center gap-3 aria-[current]:font-bold">
            <span aria-hidden="true" className={`inline-flex size-6 shrink-0 items-center justify-center rounded-full border-2 ${state === 'future' ? 'border-border' : 'border-primary bg-primary text-on-primary'}`}>
              {state === 'future' ? null : <Icon name="check" className="size-3.5" />}
            </span>
            <span className={state === 'future' ? 'text-muted' : undefined}>{words.steps[status]}</span>
            {at ? <span className="ml-auto tabular-nums text-muted">{clockText(at, order.location.timeZone, region)}</span> : null}
          </li>
        ))}
      </ol>
      {reason ? <p className="mt-2 text-muted">{(words.reasons as Record<string, string>)[reason] ?? reason}</p> : null}
    </div>
  );
}
