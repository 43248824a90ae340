import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const ModifierGroupsDocument = graphql(`
  query ModifierGroups {
    menu { id currency categories { id items { id name } } }
    modifierGroups {
      id
      name
      nameTranslations { locale text }
      minimum
      maximum
      free
      options {
        id
        name
        nameTranslations { locale text }
        price { amount currency }
        isDefault
        allergens
        diets
        removedAllergens
        addedDiets
        opens { id }
        itemId
      }
    }
  }
`);

export const CreateGroupDocument = graphql(
  `
    mutation CreateModifierGroup($input: CreateModifierGroupInput!) {
      outcome: createModifierGroup(input: $input) {
        value: modifierGroup { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const UpdateGroupDocument = graphql(
  `
    mutation UpdateModifierGroup($input: UpdateModifierGroupInput!) {
      outcome: updateModifierGroup(input: $input) {
        value: modifierGroup { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const DeleteGroupDocument = graphql(
  `
    mutation DeleteModifierGroup($input: DeleteModifierGroupInput!) {
      outcome: deleteModifierGroup(input: $input) {
        value: deletedId
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export type ModifierGroup = ResultOf<typeof ModifierGroupsDocument>['modifierGroups'][number];
export type Dish = { id: string; name: string };
