'use client';

import { useState } from 'react';
import { LoadState } from '@/components/ui/load-state';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { SavePanel } from '@/components/ui/save-panel';
import { useToast } from '@/components/ui/toast';
import { useLoad } from '@/lib/api/use-load';
import { useSave } from '@/lib/api/use-save';
import type { Problem } from '@/lib/errors';
import { currencySign, digitsOf, formatMoney } from '@/lib/money';
import { type Category, ListPricesDocument, type PriceList, SetListPricesDocument } from './documents';
import { readPrices } from './price-list-form';

type Props = { list: PriceList; onSaved: () => void; onClose: () => void };

/** The prices of a list, beside those that hold without it. */
export function PricesPanel({ list, onSaved, onClose }: Props) {
  const toast = useToast();
  const loaded = useLoad(ListPricesDocument, { id: list.id }, false, 'network-only');
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [found, setFound] = useState<ReadonlyMap<string, Problem>>(new Map());
  const { save, saving, problems } = useSave(SetListPricesDocument);
  const node = loaded.data?.node;
  const listed = node?.__typename === 'PriceList' ? node.prices : [];
  const present = new Map(listed.map(({ sizeId, price }) => [sizeId, price.amount]));
  const submit = async () => {
    if (!loaded.data) return;
    const { prices, problems: wrong } = readPrices(typed, present, digitsOf(loaded.data.menu.currency));
    setFound(wrong);
    if (wrong.size > 0) return;
    const { problems: refused } = prices.length === 0 ? { problems: [] } : await save({ input: { priceListId: list.id, prices } });
    if (refused.length > 0) return;
    toast('The prices are saved.');
    onSaved();
    onClose();
  };
  return (
    <SavePanel title={`Prices of ${list.name}`} description="What is left empty costs what it costs without this list." busy={saving} onSave={submit} onClose={onClose}>
      <LoadState of={loaded}>
        {({ menu }) => (
          <>
            <Problems problems={problems} />
            {menu.categories.map((category) => (
              <CategoryPrices key={category.id} category={category} currency={menu.currency} shown={(id) => typed.get(id) ?? present.get(id) ?? ''} problems={found} onType={(id, text) => { setTyped((before) => new Map(before).set(id, text)); }} />
            ))}
          </>
        )}
      </LoadState>
    </SavePanel>
  );
}

type CategoryProps = { category: Category; currency: string; shown: (sizeId: string) => string; problems: ReadonlyMap<string, Problem>; onType: (sizeId: string, text: string) => void };

function CategoryPrices({ category, currency, shown, problems, onType }: CategoryProps) {
  const lines = category.items.flatMap((item) => item.sizes.filter(({ priceKind }) => priceKind !== 'ON_REQUEST').map((size) => ({ size, label: size.name === null ? item.name : `${item.name}, ${size.name}` })));
  if (lines.length === 0) return null;
  return (
    <section aria-label={category.name}>
      <h3 className="mb-2 font-semibold">{category.name}</h3>
      <ul className="divide-y divide-line">
        {lines.map(({ size, label }) => {
          const problem = problems.get(size.id);
          return (
            <li key={size.id} className="flex items-start justify-between gap-3 py-2">
              <span className="min-w-0 pt-2">{label}{size.price && <span className="block text-sm text-muted">{formatMoney(size.price)} without</span>}</span>
              <TextField label={`Price of ${label}`} hideLabel inputMode="decimal" fieldClassName="w-36 shrink-0" before={<span className="text-muted">{currencySign(currency)}</span>} value={shown(size.id)} onChange={(text) => { onType(size.id, text); }} problems={problem ? [problem] : []} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
