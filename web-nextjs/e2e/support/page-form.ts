/**
 * The form in which two makings of one page can be compared. Next.js and React put together what is ready first, so four things differ from one making to the
 * next though nothing has changed: the order of the tags in the head, which scripts it tells the browser of ahead of a page that turns out not to be there, the
 * empty comments with which React ends a text where it cuts the document, and into how many rows the router's payload is cut and how those are numbered.
 */
export function formOfDocument(html: string, status: number): string {
  const withoutPayload = html.replace(/<script>(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\(.*?\)<\/script>/gs, '').replaceAll('<!-- -->', '');
  const [, head = ''] = /<head>(.*?)<\/head>/s.exec(withoutPayload) ?? [];
  const tags = head.match(/<(title|style|script)\b[^>]*>.*?<\/\1>|<[^>]+>/gs) ?? [];
  const told = status === 404 ? tags.filter((tag) => !/^<script src="\/_next\/static\/chunks\/[^"]+" async="">/.test(tag)) : tags;
  return withoutPayload.replace(head, told.sort().join('\n'));
}

/** The payload as one tree: every reference is replaced by the row that it names. */
export function formOfPayload(payload: string): string {
  const rows = new Map<string, string[]>();
  const hints: string[] = [];
  for (const { id, text } of rowsOf(payload)) {
    if (id === '') hints.push(text);
    else rows.set(id, [...(rows.get(id) ?? []), text]);
  }
  const grown = new Map<string, unknown>();
  const read = (id: string, path: string[]): unknown => {
    if (!grown.has(id)) {
      grown.set(id, '(itself)');
      grown.set(id, (rows.get(id) ?? []).map(grow));
    }
    return path.length === 0 ? grown.get(id) : `(part ${path.join('.')})`;
  };
  const grow = (text: string): unknown => {
    const [, tag = '', json = text] = /^([A-Z]+)([[{"].*)$/s.exec(text) ?? [];
    try {
      return [tag, inline(JSON.parse(json), read)];
    } catch {
      return text;
    }
  };
  return JSON.stringify([hints.sort(), read('0', [])], null, 1);
}

function inline(value: unknown, read: (id: string, path: string[]) => unknown): unknown {
  if (typeof value === 'string') {
    const [, id, path] = /^\$[LQW@]?([0-9a-f]+)((?::[\w.-]+)*)$/.exec(value) ?? [];
    return id === undefined ? value : read(id, path ? path.slice(1).split(':') : []);
  }
  if (Array.isArray(value)) return value.map((item) => inline(item, read));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inline(member, read)]));
}

/** Rows end with a line break, except texts, which say their length in bytes. */
function* rowsOf(payload: string): Generator<{ id: string; text: string }> {
  const bytes = Buffer.from(payload);
  let at = 0;
  while (at < bytes.length) {
    const colon = bytes.indexOf(0x3a, at);
    if (colon < 0) return;
    const id = bytes.toString('utf8', at, colon);
    const [, length] = /^T([0-9a-f]+),/.exec(bytes.toString('utf8', colon + 1, colon + 12)) ?? [];
    const start = length === undefined ? colon + 1 : colon + length.length + 3;
    const lineEnd = bytes.indexOf(0x0a, start);
    const end = length === undefined ? (lineEnd < 0 ? bytes.length : lineEnd) : start + parseInt(length, 16);
    yield { id, text: bytes.toString('utf8', start, end) };
    at = length === undefined ? end + 1 : end;
  }
}
