'use client';

import { Button } from '@/components/ui/button';
import { MenuImport } from '@/features/catalog/import/menu-import';
import { BrandApi } from '@/lib/api/api-provider';
import { StepFrame } from './step-frame';
import type { Opened } from './wizard';

export function ImportStep({ opened, onDone }: { opened: Opened; onDone: (dishes: number | null) => void }) {
  return (
    <StepFrame title="Bring your menu" lead={`${opened.name} is open. Drop the spreadsheet that you already have: we look at it first, nothing changes until you say so.`}>
      <BrandApi slug={opened.slug}>
        <MenuImport
          slug={opened.slug}
          done={(dishes) => <Button look="primary" size="large" onClick={() => { onDone(dishes); }}>Go on</Button>}
          later={<Button look="quiet" className="mt-6 -ml-4" onClick={() => { onDone(null); }}>Skip: I will do this later</Button>}
        />
      </BrandApi>
    </StepFrame>
  );
}
