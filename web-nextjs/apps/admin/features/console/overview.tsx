'use client';

import Link from 'next/link';
import { ButtonAnchor } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icons';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { LatestReceipts } from '@/features/freshness/latest-receipts';
import { useLoad } from '@/lib/api/use-load';
import { useConsole } from './console-context';
import { OverviewDocument, OverviewPagesDocument } from './overview-document';

export function Overview() {
  const { brand, site, path, viewer } = useConsole();
  const may = (permission: string) => viewer.permissions.includes(permission);
  const loaded = useLoad(OverviewDocument, {});
  return (
    <>
      <PageHeader title={brand.name} lead={site.replace(/^https?:\/\//, '')} actions={<ButtonAnchor href={site} target="_blank" rel="noreferrer" look="primary" icon="external">View site</ButtonAnchor>} />
      <LoadState of={loaded}>
        {({ menu, locations, publishReceipts }) => (
          <div className="space-y-8">
            <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
              {may('EditMenu') && <Card href={path(menu.itemCount === 0 ? 'menu/import' : 'menu')} icon="utensils" title="Menu" text={menu.itemCount === 0 ? 'Import your spreadsheet, or add the first dish.' : count(menu.itemCount, 'dish', 'dishes')} />}
              {may('EditContent') && <PagesCard />}
              {may('EditContent') && <Card href={path('content')} icon="layers" title="Content" text="News, questions, and what else you write" />}
              {may('EditLocations') && <Card href={path('locations')} icon="location" title="Locations" text={locations.totalCount === 0 ? 'Add your address and opening hours.' : count(locations.totalCount, 'location', 'locations')} />}
              {may('EditTheme') && <Card href={path('theme')} icon="palette" title="Theme" text="Colours, fonts and logo" />}
              {may('ManageStaff') && <Card href={path('staff')} icon="people" title="Staff" text="Who works here, and what they may do" />}
            </ul>
            <LatestReceipts receipts={publishReceipts.nodes} />
          </div>
        )}
      </LoadState>
    </>
  );
}

function PagesCard() {
  const { path } = useConsole();
  const { data } = useLoad(OverviewPagesDocument, {});
  const drafts = data?.pageDrafts.nodes.filter((p) => p.hasUnpublishedChanges).length ?? 0;
  const text = drafts > 0 ? `${String(drafts)} with changes not yet published` : data ? count(data.pageDrafts.totalCount, 'page', 'pages') : '…';
  return <Card href={path('pages')} icon="page" title="Pages" text={text} />;
}

const count = (number: number, one: string, many: string) => `${String(number)} ${number === 1 ? one : many}`;

function Card({ href, icon, title, text }: { href: string; icon: IconName; title: string; text: string }) {
  return (
    <li>
      <Link href={href} className="card flex h-full items-start gap-3 p-4 transition-colors hover:border-edge">
        <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-leaf-soft text-leaf"><Icon name={icon} className="size-5" /></span>
        <span>
          <span className="block font-semibold">{title}</span>
          <span className="text-sm text-muted">{text}</span>
        </span>
      </Link>
    </li>
  );
}
