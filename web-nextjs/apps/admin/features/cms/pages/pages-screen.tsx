'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useLoad } from '@/lib/api/use-load';
import { usePaging } from '@/lib/use-paging';
import { PagingBar } from '@/components/ui/paging-bar';
import { CreatePageDialog } from './create-page-dialog';
import { PagesDocument } from './documents';
import { PageList } from './page-list';

export function PagesScreen() {
  const [creating, setCreating] = useState(false);
  const paging = usePaging();
  const loaded = useLoad(PagesDocument, { after: paging.after });
  const create = <Button look="primary" icon="add" onClick={() => { setCreating(true); }}>Page</Button>;
  return (
    <>
      <PageHeader title="Pages" lead="Everything on your site beside menu and locations. A draft changes nothing until you publish it." actions={create} />
      <LoadState of={loaded}>
        {({ pageDrafts }) =>
          pageDrafts.totalCount === 0 ? (
            <EmptyState icon="page" title="No pages yet" action={create}>Begin with a home page at the address “/”.</EmptyState>
          ) : (
            <>
              <PageList pages={pageDrafts.nodes} />
              <PagingBar paging={paging} info={pageDrafts.pageInfo} />
            </>
          )
        }
      </LoadState>
      {creating && <CreatePageDialog onClose={() => { setCreating(false); }} />}
    </>
  );
}
