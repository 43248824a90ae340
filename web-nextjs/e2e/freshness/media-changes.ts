import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnBrand } from '../support/own-brand';
import { change, prepared, type ChangeKind } from './change';
import { texts, uploadPhoto } from './stocked-brand';

const spare = join(__dirname, '..', '..', '..', 'src', 'Api', 'Demo', 'yoinoki', 'photos', 'edamame.webp');

/** A picture that nothing shows. */
const uploadSpare = ({ api }: OwnBrand): Promise<string> => api.uploadPicture('edamame.webp', 'image/webp', readFileSync(spare));

export const mediaChanges: ChangeKind[] = [
  change('completeUpload', 'adds a picture to the library', uploadPhoto),
  prepared('updateMedia', 'describes a picture', async (brand, random) => {
    const id = await uploadPhoto(brand);
    return () => brand.api.mutate('updateMedia', { id, alt: texts(brand, random.word()) }, 'media { id }');
  }),
];

/** Pictures that nothing shows. */
export const unseenMediaChanges: ChangeKind[] = [
  change('requestUpload', 'asks where to send a picture', ({ api }) => api.mutate('requestUpload', { fileName: 'a.png', contentType: 'image/png', size: 10 }, 'upload { id }')),
  prepared('deleteMedia', 'deletes a picture that is shown nowhere', async (brand) => {
    const id = await uploadSpare(brand);
    return () => brand.api.mutate('deleteMedia', { id }, 'deletedId');
  }),
];
