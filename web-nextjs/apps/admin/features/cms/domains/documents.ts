import { type EnumOf, graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

const DomainFragment = graphql(`
  fragment SiteDomainRow on SiteDomain {
    id
    host
    state
    isPrimary
    isHeldByAnother
    proofName
    proofText
    pointTo
    checkedAt
    endsAt
    certificate {
      state
      expiresAt
      error
      errorDetail
      nextTryAt
    }
  }
`);

export const DomainsDocument = graphql(`query SiteDomains { siteDomains { ...SiteDomainRow } }`, [DomainFragment]);

export const AddDomainDocument = graphql(
  `
    mutation AddDomain($input: AddDomainInput!) {
      outcome: addDomain(input: $input) { value: domain { ...SiteDomainRow } errors { ...Problem } }
    }
  `,
  [DomainFragment, ProblemFragment],
);

export const CheckDomainDocument = graphql(
  `
    mutation CheckDomain($input: CheckDomainInput!) {
      outcome: checkDomain(input: $input) { value: domain { ...SiteDomainRow } errors { ...Problem } }
    }
  `,
  [DomainFragment, ProblemFragment],
);

export const SetPrimaryDomainDocument = graphql(
  `
    mutation SetPrimaryDomain($input: SetPrimaryDomainInput!) {
      outcome: setPrimaryDomain(input: $input) { value: domains { ...SiteDomainRow } errors { ...Problem } }
    }
  `,
  [DomainFragment, ProblemFragment],
);

export const RemoveDomainDocument = graphql(
  `
    mutation RemoveDomain($input: RemoveDomainInput!) {
      outcome: removeDomain(input: $input) { value: removedId errors { ...Problem } }
    }
  `,
  [ProblemFragment],
);

export type SiteDomain = ResultOf<typeof DomainsDocument>['siteDomains'][number];
export type SiteCertificate = NonNullable<SiteDomain['certificate']>;
export type CertificateFault = EnumOf<'CertificateFault'>;
export type SiteDomainState = EnumOf<'SiteDomainState'>;
