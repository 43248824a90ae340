import type { Problem } from '@/lib/errors';

export type Uploaded = { id: string; fileName?: string };
export type UploadResult = { uploaded: Uploaded; problems: [] } | { uploaded: null; problems: Problem[] };

export const megabyte = 1024 * 1024;

const menuLimit = 5 * megabyte;

export const refusal = (code: string, message: string): Problem => ({ code, message, field: 'file' });

const refused = (code: string, message: string): UploadResult => ({ uploaded: null, problems: [refusal(code, message)] });

/** What is wrong with a file before any of it is sent. */
export function sizeProblem(file: File, limit: number): Problem | null {
  if (file.size > limit) return refusal('FILE_TOO_LARGE', `“${file.name}” is larger than ${String(limit / megabyte)} MB.`);
  return file.size === 0 ? refusal('FILE_EMPTY', `“${file.name}” is empty.`) : null;
}

type Sending = { method: string; url: string; headers: readonly { name: string; value: string }[]; body: XMLHttpRequestBodyInit };
export type Sent = { status: number; text: string };

/** Sends bytes; `onProgress` hears how much of them has left, from 0 to 1. Null where they did not get through. */
export function send({ method, url, headers, body }: Sending, onProgress?: (part: number) => void): Promise<Sent | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const { name, value } of headers) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () => { resolve({ status: request.status, text: request.responseText }); };
    request.onerror = () => { resolve(null); };
    request.send(body);
  });
}

export const notThrough = refusal('NETWORK', 'The upload did not get through. Check your connection and try again.');

/** Sends a spreadsheet to a brand's console. */
export async function uploadMenu(slug: string, file: File, onProgress?: (part: number) => void): Promise<UploadResult> {
  const problem = sizeProblem(file, menuLimit);
  if (problem) return { uploaded: null, problems: [problem] };
  const body = new FormData();
  body.append('file', file);
  const headers = [{ name: 'Accept', value: 'application/json' }, { name: 'GraphQL-Preflight', value: '1' }];
  const sent = await send({ method: 'POST', url: `/b/${encodeURIComponent(slug)}/uploads/menu`, headers, body }, onProgress);
  return sent ? readAnswer(sent.status, sent.text) : { uploaded: null, problems: [notThrough] };
}

/** Reads the answer of an upload: 201 with the upload's id, or a list of refusals. */
export function readAnswer(status: number, text: string): UploadResult {
  const body = parsed(text);
  if (status === 201 && hasId(body)) return { uploaded: body, problems: [] };
  const problems = problemsIn(body);
  if (problems.length > 0) return { uploaded: null, problems };
  return status === 413 ? refused('FILE_TOO_LARGE', 'This file is too large.') : refused('UPLOAD_FAILED', 'The server could not take this file. Try again in a moment.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const hasId = (value: unknown): value is Uploaded => isRecord(value) && typeof value.id === 'string';

const problemsIn = (value: unknown): Problem[] =>
  isRecord(value) && Array.isArray(value.errors)
    ? value.errors.filter(isRecord).map((e) => ({ code: String(e.code), message: String(e.message), field: 'file' }))
    : [];
