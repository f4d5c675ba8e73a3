/** A template made ready: what it shows of some data. */
export type Compiled = (data: Readonly<Record<string, unknown>>) => unknown;

/** A part of a template, with the item of a repeated one. Null where the part is left out. */
type Part = (data: Readonly<Record<string, unknown>>, item: unknown) => unknown;

const name = /^\$\{([a-zA-Z]\w*)\}$/;
const condition = /^\$\{(?:exists\(([a-zA-Z]\w*)\)|count\(([a-zA-Z]\w*)\) > 0)\}$/;
/** What the templating language keeps for itself. */
const reserved = new Set(['$data', '$when', '$root', '$index', '$host']);

/**
 * A card's template as a function, because the templating package walks every template anew and works out every
 * expression by its own interpreter: a third of what a card costs. It knows what the templates in `cards/` use: `${name}` and
 * `${$data}` as a whole text, `$when` with `exists(name)` or `count(name) > 0`, and `$data` with a list. Undefined for a
 * template that uses more, which the package then expands. What comes out is the package's own.
 *
 * @example compileTemplate({ type: 'TextBlock', text: '${title}' })?.({ title: 'Cinder Lane' }) // { type: 'TextBlock', text: 'Cinder Lane' }
 */
export function compileTemplate(template: unknown): Compiled | undefined {
  if (!isPlain(template)) return undefined;
  const whole = partOf(template);
  return (data) => whole(data, undefined);
}

/** Is everything in it of the kind that is known here? Inside a repeated part only the item is spoken of. */
function isPlain(node: unknown, repeated = false): boolean {
  if (typeof node === 'string') return !node.includes('${') || (repeated ? node === '${$data}' : name.test(node));
  if (node === null || typeof node !== 'object') return true;
  if (Array.isArray(node)) return node.every((one) => isPlain(one, repeated));
  const { $data, $when, ...rest } = node as Record<string, unknown>;
  const known = (one: unknown, as: RegExp) => one === undefined || (!repeated && typeof one === 'string' && as.test(one));
  const both = $data !== undefined && $when !== undefined;
  return (
    !both &&
    known($data, name) &&
    known($when, condition) &&
    Object.values(rest).every((one) => isPlain(one, repeated || $data !== undefined))
  );
}

function partOf(node: unknown): Part {
  if (typeof node === 'string') return textOf(node);
  if (node === null || typeof node !== 'object') return () => node;
  if (Array.isArray(node)) return listOf(node.map(partOf));
  const { $data, $when } = node as { $data?: string; $when?: string };
  const element = elementOf(node);
  if ($data !== undefined) return repeated(name.exec($data)![1]!, element);
  return $when === undefined ? element : where(condition.exec($when)!, element);
}

function textOf(text: string): Part {
  if (text === '${$data}') return (_, item) => item;
  const [, field] = name.exec(text) ?? [];
  return field === undefined ? () => text : (data) => data[field];
}

/** A list in a list is let out into it. */
function listOf(parts: readonly Part[]): Part {
  return (data, item) => {
    const all: unknown[] = [];
    for (const part of parts) {
      const one = part(data, item);
      if (Array.isArray(one)) for (const inner of one) all.push(inner);
      else if (one !== null) all.push(one);
    }
    return all;
  };
}

function elementOf(node: object): Part {
  const fields = Object.entries(node)
    .filter(([field]) => !reserved.has(field))
    .map(([field, of]) => ({ field, part: partOf(of) }));
  return (data, item) => {
    const element: Record<string, unknown> = {};
    for (const { field, part } of fields) {
      const one = part(data, item);
      if (one !== undefined) element[field] = one;
    }
    return element;
  };
}

function repeated(field: string, element: Part): Part {
  return (data) => {
    const items = data[field];
    const all = (Array.isArray(items) ? items : []).map((item) => element(data, item));
    if (all.length < 2) return all[0] ?? null;
    return all;
  };
}

function where([, exists, counted]: RegExpExecArray, element: Part): Part {
  const holds = (data: Readonly<Record<string, unknown>>) =>
    exists === undefined ? Number((data[counted!] as { length?: number } | undefined)?.length) > 0 : (data[exists] ?? null) !== null;
  return (data, item) => (holds(data) ? element(data, item) : null);
}
