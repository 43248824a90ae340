'use client';

import { PageHeader } from '@/components/ui/page-header';
import { useConsole } from '@/features/console/console-context';
import { Playground } from './playground';

export function BrandPlayground() {
  const { brand } = useConsole();
  return (
    <>
      <PageHeader title="Playground" lead="Ask this brand’s GraphQL API with your own session. Changes made here are real." />
      <Playground path={`/b/${brand.slug}/graphql`} name={brand.slug} />
    </>
  );
}
