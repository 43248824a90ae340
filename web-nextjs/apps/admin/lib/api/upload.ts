import type { Problem } from '@/lib/errors';

export type Uploaded = { id: string; fileName?: string; url?: string; width?: number; height?: number };
export type UploadResult = { uploaded: Uploaded; problems: [] } | { uploaded: null; problems: Problem[] };

const megabyte = 1024 * 1024;

export const uploadLimits = { menu: 5 * megabyte, media: 8 * megabyte } as const;

const refused = (code: string, message: string): UploadResult => ({ uploaded: null, problems: [{ code, message, field: 'file' }] });

/** Sends a file to a brand's console; `onProgress` hears how much of it has left, from 0 to 1. */
export function upload(slug: string, kind: keyof typeof uploadLimits, file: File, onProgress?: (part: number) => void): Promise<UploadResult> {
  const limit = uploadLimits[kind];
  if (file.size > limit) return Promise.resolve(refused('FILE_TOO_LARGE', `“${file.name}” is larger than ${String(limit / megabyte)} MB.`));
  if (file.size === 0) return Promise.resolve(refused('FILE_EMPTY', `“${file.name}” is empty.`));
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/b/${encodeURIComponent(slug)}/uploads/${kind}`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('GraphQL-Preflight', '1');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () => { resolve(readAnswer(request.status, request.responseText)); };
    request.onerror = () => { resolve(refused('NETWORK', 'The upload did not get through. Check your connection and try again.')); };
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

/** Reads the answer of an upload: 201 with the upload's id, or a list of refusals. */
export function readAnswer(status: number, text: string): UploadResult {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = null;
  }
  if (status === 201 && hasId(body)) return { uploaded: body, problems: [] };
  const problems = problemsIn(body);
  if (problems.length > 0) return { uploaded: null, problems };
  return status === 413 ? refused('FILE_TOO_LARGE', 'This file is too large.') : refused('UPLOAD_FAILED', 'The server could not take this file. Try again in a moment.');
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const hasId = (value: unknown): value is Uploaded => isRecord(value) && typeof value.id === 'string';

const problemsIn = (value: unknown): Problem[] =>
  isRecord(value) && Array.isArray(value.errors)
    ? value.errors.filter(isRecord).map((e) => ({ code: String(e.code), message: String(e.message), field: 'file' }))
    : [];
