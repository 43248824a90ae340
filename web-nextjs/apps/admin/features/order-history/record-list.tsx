import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { serviceNames, statusNames } from '@/features/ordering/words';
import { formatMoney } from '@/lib/money';
import { formatInstant } from '@/lib/time';
import type { OrderRecord } from './documents';

type Props = { records: readonly OrderRecord[]; hrefOf: (id: string) => string };

const dishes = ({ lines }: OrderRecord) => lines.map(({ name, quantity }) => `${String(quantity)} × ${name}`).join(', ');

export function RecordList({ records, hrefOf }: Props) {
  return (
    <ul className="card divide-y divide-line">
      {records.map((record) => (
        <li key={record.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3">
          <Link href={hrefOf(record.id)} className="link w-24 font-semibold tabular-nums">{record.number}</Link>
          <div className="min-w-0 flex-1 basis-56">
            <p className="truncate">{record.contact?.name ?? 'Guest erased'} <span className="text-muted">· {serviceNames[record.service]}</span></p>
            <p className="truncate text-sm text-muted">{dishes(record)}</p>
          </div>
          <Badge tone={record.status === 'REJECTED' || record.status === 'CANCELLED' ? 'danger' : record.status === 'COMPLETED' ? 'good' : 'neutral'}>{statusNames[record.status]}</Badge>
          <p className="text-sm text-muted">{formatInstant(record.placedAt, record.timeZone)}</p>
          <p className="ml-auto w-28 text-right font-semibold tabular-nums">
            {formatMoney(record.total)}
            {record.refunded.minorUnits > 0 && <span className="block text-sm font-normal text-danger">{formatMoney(record.refunded)} given back</span>}
            {record.laterTip.minorUnits > 0 && <span className="block text-sm font-normal text-muted">{formatMoney(record.laterTip)} tip later</span>}
            {record.laterTipRefunded.minorUnits > 0 && <span className="block text-sm font-normal text-danger">{formatMoney(record.laterTipRefunded)} of it given back</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
