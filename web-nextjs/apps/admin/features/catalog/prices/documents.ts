import { graphql, type ResultOf, type VariablesOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const PriceListsDocument = graphql(`
  query PriceLists {
    priceLists { id name locationId service from until priceCount version }
    locations(first: 100) { nodes { id name } }
  }
`);

export const ListPricesDocument = graphql(`
  query ListPrices($id: ID!) {
    node(id: $id) {
      __typename
      ... on PriceList { id prices { sizeId price { amount } } }
    }
    menu {
      id
      currency
      categories {
        id
        name
        items { id name sizes { id name priceKind price { amount currency } } }
      }
    }
  }
`);

export const CreatePriceListDocument = graphql(
  `
    mutation CreatePriceList($input: CreatePriceListInput!) {
      outcome: createPriceList(input: $input) {
        value: priceList { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const UpdatePriceListDocument = graphql(
  `
    mutation UpdatePriceList($input: UpdatePriceListInput!) {
      outcome: updatePriceList(input: $input) {
        value: priceList { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const DeletePriceListDocument = graphql(
  `
    mutation DeletePriceList($input: DeletePriceListInput!) {
      outcome: deletePriceList(input: $input) {
        value: deletedId
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const SetListPricesDocument = graphql(
  `
    mutation SetListPrices($input: SetListPricesInput!) {
      outcome: setListPrices(input: $input) {
        value: priceList { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export type PriceLists = ResultOf<typeof PriceListsDocument>;
export type PriceList = PriceLists['priceLists'][number];
export type Category = ResultOf<typeof ListPricesDocument>['menu']['categories'][number];
export type PriceInput = VariablesOf<typeof SetListPricesDocument>['input']['prices'][number];
