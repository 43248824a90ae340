import { graphql, type ResultOf, type VariablesOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const MenusDocument = graphql(`
  query Menus {
    menus {
      id
      name
      nameTranslations { locale text }
      locationIds
      services
      dayparts { days from until }
      isServed
      categories { id name }
      version
    }
    menu { id categories { id name } }
    locations(first: 100) { nodes { id name } }
  }
`);

export const CreateMenuDocument = graphql(
  `
    mutation CreateMenu($input: CreateMenuInput!) {
      outcome: createMenu(input: $input) {
        value: menu { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const UpdateMenuDocument = graphql(
  `
    mutation UpdateMenu($input: UpdateMenuInput!) {
      outcome: updateMenu(input: $input) {
        value: menu { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const DeleteMenuDocument = graphql(
  `
    mutation DeleteMenu($input: DeleteMenuInput!) {
      outcome: deleteMenu(input: $input) {
        value: deletedId
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const OrderMenusDocument = graphql(
  `
    mutation OrderMenus($input: OrderMenusInput!) {
      outcome: orderMenus(input: $input) {
        value: menus { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export type Menus = ResultOf<typeof MenusDocument>;
export type Menu = Menus['menus'][number];
export type Daypart = Menu['dayparts'][number];
export type MenuInput = VariablesOf<typeof CreateMenuDocument>['input'];
