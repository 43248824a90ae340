import { type OutgoingHttpHeaders } from 'node:http';
import { endpoints, of } from './endpoints';
import { json, request, type Answer } from './http';

export const GRAPHQL_RESPONSE = 'application/graphql-response+json';

type GraphQLError = { message: string; extensions?: { code?: string } };
type Result<T> = { data?: T; errors?: GraphQLError[] };
export type Reply<T> = Answer & Result<T>;

/** Posts a document and reads the answer, whatever it is. */
export async function post<T>(url: string, query: string, variables: unknown = {}, headers: OutgoingHttpHeaders = {}): Promise<Reply<T>> {
  const answer = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: GRAPHQL_RESPONSE, ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const isJson = /json/.test(answer.headers['content-type'] ?? '');
  return { ...answer, ...(isJson ? json<Result<T>>(answer) : {}) };
}

type Refusal = { code: string; message: string; field: string | null };
type Payload = Record<string, unknown> & { errors: Refusal[] };

/** A brand's own server: asks and writes with a key. Every refusal throws. */
export class BrandApi {
  constructor(
    private readonly headers: OutgoingHttpHeaders,
    private readonly url = endpoints().graphql,
  ) {}

  static withSecretKey(slug: string): BrandApi {
    return new BrandApi({ 'x-api-key': of(endpoints().secretKeys, slug) });
  }

  static withPublishableKey(slug: string): BrandApi {
    return new BrandApi({ 'x-api-key': of(endpoints().keys, slug) });
  }

  async query<T>(document: string, variables: unknown = {}, locale = ''): Promise<T> {
    const { status, text, data, errors } = await post<T>(this.url, document, variables, { ...this.headers, ...(locale ? { 'accept-language': locale } : {}) });
    if (errors || !data) throw new Error(`${status} ${text}\n${document}`);
    return data;
  }

  /** Runs one mutation by its name; returns the payload. */
  async mutate<T>(name: string, input: unknown, selection: string): Promise<T> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} errors { ... on Error { code message field } } } }`;
    const payload = (await this.query<Record<string, Payload>>(document, { input }))[name];
    if (!payload || payload.errors.length > 0) throw new Error(`${name} was refused: ${JSON.stringify(payload?.errors)}\n${JSON.stringify(input)}`);
    return payload as T;
  }

  /** Asks for an address, sends a picture there and has it taken into the library; its id. */
  async uploadPicture(fileName: string, contentType: string, body: Buffer): Promise<string> {
    const { upload } = await this.mutate<{ upload: { id: string; url: string } }>('requestUpload', { fileName, contentType, size: body.length }, 'upload { id url }');
    const answer = await request(upload.url, { method: 'PUT', headers: { 'content-type': contentType, 'content-length': body.length }, body });
    if (answer.status !== 204) throw new Error(`${upload.url} answered ${answer.status}: ${answer.text}`);
    return (await this.mutate<{ media: { id: string } }>('completeUpload', { id: upload.id }, 'media { id }')).media.id;
  }

  /** Sends a file of a form. */
  async upload(path: string, name: string, type: string, content: string | Buffer): Promise<string> {
    const boundary = 'foodsaas-test-boundary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const answer = await request(new URL(path, this.url).href, { method: 'POST', headers: { ...this.headers, 'content-type': `multipart/form-data; boundary=${boundary}` }, body });
    if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
    return json<{ id: string }>(answer).id;
  }
}

export type Text = { locale: string; text: string };

/** The same text in several languages, told apart by the language's name. */
export const inAll = (locales: string[], text: string): Text[] => locales.map((locale, index) => ({ locale, text: index === 0 ? text : `${text} (${locale})` }));
