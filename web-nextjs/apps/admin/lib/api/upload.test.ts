import { describe, expect, it } from 'vitest';
import { readAnswer, uploadMenu } from './upload';

describe('uploads', () => {
  it('read the id of what was taken', () => {
    expect(readAnswer(201, '{"id":"u1","fileName":"menu.csv"}')).toEqual({ uploaded: { id: 'u1', fileName: 'menu.csv' }, problems: [] });
  });

  it('pass on what the server refuses', () => {
    expect(readAnswer(422, '{"errors":[{"code":"NOT_A_SPREADSHEET","message":"A picture."}]}').problems).toEqual([{ code: 'NOT_A_SPREADSHEET', message: 'A picture.', field: 'file' }]);
  });

  it('make sense of answers that are no JSON', () => {
    expect(readAnswer(413, '<html>').problems[0]?.code).toBe('FILE_TOO_LARGE');
    expect(readAnswer(502, '').problems[0]?.code).toBe('UPLOAD_FAILED');
    expect(readAnswer(201, '{}').problems[0]?.code).toBe('UPLOAD_FAILED');
  });

  it('refuse too large and empty files before sending them', async () => {
    const large = new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'menu.csv');
    expect((await uploadMenu('lotus', large)).problems[0]?.code).toBe('FILE_TOO_LARGE');
    expect((await uploadMenu('lotus', new File([], 'menu.csv'))).problems[0]?.code).toBe('FILE_EMPTY');
  });
});
