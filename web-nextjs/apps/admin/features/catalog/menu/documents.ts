import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const MenuDocument = graphql(`
  query MenuEditor {
    menu {
      id
      name
      currency
      itemCount
      categories {
        id
        name
        nameTranslations { locale text }
        descriptionTranslations { locale text }
        items {
          id
          name
          photo { url(width: 320) }
          sizes {
            id
            name
            priceKind
            perGrams
            price { amount currency }
            servicePrices { service }
          }
          allergens
          diets
          availability { isAvailable isSoldOut returnsAt }
        }
      }
    }
  }
`);

export const MenuChangedDocument = graphql(`
  subscription MenuChangedElsewhere {
    menuChanged { version itemIds }
  }
`);

export const SetPriceDocument = graphql(
  `
    mutation SetItemPrice($input: SetItemPriceInput!) {
      outcome: setItemPrice(input: $input) {
        value: item { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const SetAvailabilityDocument = graphql(
  `
    mutation SetItemAvailability($input: SetItemAvailabilityInput!) {
      outcome: setItemAvailability(input: $input) {
        value: item { id availability { isAvailable isSoldOut returnsAt } }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const OrderItemsDocument = graphql(
  `
    mutation OrderItems($input: OrderItemsInput!) {
      outcome: orderItems(input: $input) {
        value: category { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const OrderCategoriesDocument = graphql(
  `
    mutation OrderCategories($input: OrderCategoriesInput!) {
      outcome: orderCategories(input: $input) {
        value: menu { id categories { id } }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const CreateCategoryDocument = graphql(
  `
    mutation CreateCategory($input: CreateCategoryInput!) {
      outcome: createCategory(input: $input) {
        value: category { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const UpdateCategoryDocument = graphql(
  `
    mutation UpdateCategory($input: UpdateCategoryInput!) {
      outcome: updateCategory(input: $input) {
        value: category { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const DeleteCategoryDocument = graphql(
  `
    mutation DeleteCategory($input: DeleteCategoryInput!) {
      outcome: deleteCategory(input: $input) {
        value: deletedId
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const DeleteItemDocument = graphql(
  `
    mutation DeleteItem($input: DeleteItemInput!) {
      outcome: deleteItem(input: $input) {
        value: deletedId
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export type Menu = ResultOf<typeof MenuDocument>['menu'];
export type Category = Menu['categories'][number];
export type Item = Category['items'][number];
export type Size = Item['sizes'][number];
