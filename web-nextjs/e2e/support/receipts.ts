import { expect } from '@playwright/test';
import { Client } from 'pg';
import { endpoints } from './endpoints';
import type { OwnBrand } from './own-brand';
import { pathOf } from './site';

export type Receipt = { id: string; cause: string; state: string; keysChecked: number; keysChanged: number; pages: { route: string; locale: string | null; node: string; invalidatedAt: string; freshAt: string | null }[] };

const fields = 'id cause state keysChecked keysChanged pages { route locale node invalidatedAt freshAt }';

/** A brand's publish receipts, newest first. */
export async function receiptsOf(brand: OwnBrand, first = 50): Promise<Receipt[]> {
  const { publishReceipts } = await brand.api.query<{ publishReceipts: { nodes: Receipt[] } }>(`query($first: Int) { publishReceipts(first: $first) { nodes { ${fields} } } }`, { first });
  return publishReceipts.nodes;
}

/** The public paths that receipts list as replaced. */
export function replacedPaths(brand: OwnBrand, receipts: Receipt[]): string[] {
  const main = brand.locales[0] ?? '';
  return [...new Set(receipts.flatMap(({ pages }) => pages.map(({ locale, route }) => pathOf(main, locale, route))))].sort();
}

/** Waits until everything that was written has been told to everybody: no event of any brand is on its way. */
export class Settling {
  private readonly database = new Client({ connectionString: endpoints().postgresOwner });

  static async open(): Promise<Settling> {
    const settling = new Settling();
    await settling.database.connect();
    return settling;
  }

  async settle(): Promise<void> {
    await expect(async () => {
      const { rows } = await this.database.query<{ left: string }>('SELECT count(*) AS left FROM tenancy.deliveries WHERE done_at IS NULL AND dead_at IS NULL');
      expect(Number(rows[0]?.left), 'events on their way').toBe(0);
    }).toPass({ timeout: 20_000, intervals: [20, 30, 50] });
  }

  /** Does something, waits until it is settled, and answers with the receipts that it made. */
  async during(brand: OwnBrand, act: () => Promise<unknown>): Promise<Receipt[]> {
    await this.settle();
    const before = new Set((await receiptsOf(brand)).map(({ id }) => id));
    await act();
    await this.settle();
    return (await receiptsOf(brand)).filter(({ id }) => !before.has(id));
  }

  /** How many answers are kept up to date for a brand's site. */
  async answersOf(brand: OwnBrand): Promise<number> {
    const { rows } = await this.database.query<{ kept: string }>('SELECT count(*) AS kept FROM freshness.answers a JOIN tenancy.brands b ON b.id = a.tenant_id WHERE b.slug = $1', [brand.slug]);
    return Number(rows[0]?.kept);
  }

  close(): Promise<void> {
    return this.database.end();
  }
}
