import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const ItemEditorDocument = graphql(`
  query ItemEditor($id: ID!) {
    item(id: $id) {
      id
      version
      slug
      nameTranslations { locale text }
      descriptionTranslations { locale text }
      photo { url(width: 320) }
      category { id }
      sizes {
        id
        nameTranslations { locale text }
        priceKind
        perGrams
        price { amount }
        servicePrices { service price { amount } }
      }
      modifierGroups { id }
      allergens
      diets
      taxClass
    }
  }
`);

export const GroupChoicesDocument = graphql(`
  query ModifierGroupChoices {
    modifierGroups { id name options { id } }
  }
`);

export const CreateItemDocument = graphql(
  `
    mutation CreateItem($input: CreateItemInput!) {
      outcome: createItem(input: $input) {
        value: item { id name }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const UpdateItemDocument = graphql(
  `
    mutation UpdateItem($input: UpdateItemInput!) {
      outcome: updateItem(input: $input) {
        value: item { id name }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export type EditedItem = NonNullable<ResultOf<typeof ItemEditorDocument>['item']>;
