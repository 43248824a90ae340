import { graphql, type ResultOf, type VariablesOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const PreviewImportDocument = graphql(
  `
    mutation PreviewMenuImport($input: PreviewMenuImportInput!) {
      outcome: previewMenuImport(input: $input) {
        value: preview {
          sheets
          sheet
          encoding
          isEncodingGuessed
          columns { index header samples }
          mapping { name category description price size pricedPerWeight weightUnit allergens diets reference menuId }
          rows {
            line
            status
            dish
            category
            size
            price
            findings { code message column }
          }
          summary { rows ok warnings rejected dishes sizes categories toCreate toUpdate unchanged }
        }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const ImportMenuDocument = graphql(
  `
    mutation ImportMenu($input: ImportMenuInput!) {
      outcome: importMenu(input: $input) {
        value: report {
          created
          updated
          unchanged
          categoriesCreated
          rowsRejected
          menu { id itemCount }
        }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export type Preview = NonNullable<ResultOf<typeof PreviewImportDocument>['outcome']['value']>;
export type ImportRow = Preview['rows'][number];
export type ImportColumn = Preview['columns'][number];
export type Report = NonNullable<ResultOf<typeof ImportMenuDocument>['outcome']['value']>;
export type Encoding = NonNullable<Preview['encoding']>;
export type Mapping = NonNullable<VariablesOf<typeof ImportMenuDocument>['input']['mapping']>;
