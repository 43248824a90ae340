import { endpoints } from '../support/endpoints';
import { post } from '../support/graphql';
import { asOperator, platformIdOf } from '../support/operator';
import { openBrand, type OwnBrand } from '../support/own-brand';
import { sessionOf } from '../support/staff';
import { change, prepared, type ChangeKind } from './change';

const reason = 'Agreed on with the owner';
const refusals = 'errors { ... on Error { code } }';

async function consoleOf(brand: OwnBrand) {
  const entered = await post(`${endpoints().admin}/graphql`, `mutation($input: SignInInput!) { signIn(input: $input) { viewer { email } ${refusals} } }`, { input: { email: brand.email, password: brand.password } }, { origin: endpoints().admin });
  const cookie = sessionOf(entered);
  return async <T>(document: string): Promise<T> => {
    const { data, errors, text } = await post<T>(`${endpoints().admin}/b/${brand.slug}/graphql`, document, {}, { cookie, origin: endpoints().admin });
    if (!data || errors) throw new Error(text);
    return data;
  };
}

async function exported(brand: OwnBrand) {
  const ask = await consoleOf(brand);
  const { exportBrand } = await ask<{ exportBrand: { export: { id: string } } }>(`mutation { exportBrand(input: { withFiles: false }) { export { id } ${refusals} } }`);
  for (;;) {
    const { exports } = await ask<{ exports: { id: string; state: string }[] }>('{ exports { id state } }');
    if (exports.some((e) => e.id === exportBrand.export.id && e.state === 'READY')) return { ask, id: exportBrand.export.id };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A brand of its own: closing takes every page away, and what is overdue keeps other changes from being made. */
async function another() {
  const brand = await openBrand('parting');
  return { brand, ask: await consoleOf(brand) };
}

const close = (slug: string) => `mutation { closeBrand(input: { address: "${slug}", reason: "${reason}" }) { state { status } ${refusals} } }`;

const acting = async (brand: OwnBrand) =>
  asOperator<{ impersonation: { id: string } }>('startImpersonation', { brandId: await platformIdOf(brand.slug), reason, minutes: 1 }, 'impersonation { id }');

/** What no page shows: a brand's state, its exports, and what operators do. */
export const lifeChanges: ChangeKind[] = [
  change('exportBrand', 'exports everything', exported),
  prepared('createExportLink', 'fetches an export', async (brand) => { const { ask, id } = await exported(brand); return () => ask(`mutation { createExportLink(input: { id: "${id}" }) { link { url } ${refusals} } }`); }),
  prepared('closeBrand', 'closes another brand', async () => { const { brand, ask } = await another(); return () => ask(close(brand.slug)); }),
  prepared('reopenBrand', 'takes a closing back', async () => {
    const { brand, ask } = await another();
    await ask(close(brand.slug));
    return () => ask(`mutation { reopenBrand(input: { reason: "${reason}" }) { state { status } ${refusals} } }`);
  }),
  prepared('moveBrand', 'says that an invoice is overdue', async () => {
    const { brand } = await another();
    const brandId = await platformIdOf(brand.slug);
    return () => asOperator('moveBrand', { brandId, to: 'PAST_DUE', reason }, 'brand { status }');
  }),
  change('startImpersonation', 'begins to act for the brand', acting),
  prepared('endImpersonation', 'ends acting for the brand', async (brand) => { const { impersonation } = await acting(brand); return () => asOperator('endImpersonation', { id: impersonation.id }, 'endedId'); }),
];
