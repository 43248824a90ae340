'use client';

import { PageHeader } from '@/components/ui/page-header';
import { DayPanel } from './day-panel';
import { PayoutsPanel } from './payouts-panel';

export function PaymentsScreen() {
  return (
    <>
      <PageHeader title="Payments" lead="What reaches your bank, and whether our books and the gateway’s agree." />
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <DayPanel />
        <PayoutsPanel />
      </div>
    </>
  );
}
