import { parseAst } from 'vite';

/** What ArticleReader (src/page/article/reader.ts) overrides: Readability's own versions never run. */
export const OVERRIDDEN: readonly string[] = [
  '_getJSONLD',
  '_getArticleMetadata',
  '_unwrapNoscriptImages',
  '_fixLazyImages',
  '_cleanStyles',
  '_postProcessContent',
];

/** Kept though Readability itself does not call them: our way in, and what the class that overrides calls. */
const CALLED_BY_US = ['parse', '_getArticleTitle'];

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

/**
 * The source of Readability without the methods that never run and without its logging, whose arguments are made even
 * where nothing is logged (one of them writes the whole article out as HTML). A bundler cannot tell: methods are looked up
 * by name. Throws where the source is not as it was when this was written.
 */
export function slimReadability(source: string): string {
  const program: unknown = parseAst(source);
  const logging: Cut[] = [];
  const properties = new Map<string, Cut>();
  for (const node of nodesOf(program)) {
    if (isLogging(node)) logging.push(node);
    if (isPrototype(node))
      for (const [name, cut] of propertiesOf(fieldOf(node, 'right'))) properties.set(name, cut);
  }
  for (const name of [...OVERRIDDEN, ...CALLED_BY_US]) {
    if (!properties.has(name)) throw new Error(`Readability has no ${name} any more`);
  }
  const dead = new Set(OVERRIDDEN);
  let slim = without(source, [...logging, ...cutsOf(properties, dead)]);
  // What only the dead ones called is dead too.
  for (let before = -1; before !== dead.size; ) {
    before = dead.size;
    for (const name of properties.keys()) {
      if (!CALLED_BY_US.includes(name) && !isUsed(slim, name)) dead.add(name);
    }
    slim = without(source, [...logging, ...cutsOf(properties, dead)]);
  }
  return slim;
}

function isUsed(source: string, name: string): boolean {
  return new RegExp(`\\.${name}\\b`).test(source);
}

function cutsOf(properties: ReadonlyMap<string, Cut>, dead: ReadonlySet<string>): Cut[] {
  return [...properties].flatMap(([name, cut]) => (dead.has(name) ? [cut] : []));
}

/** A cut within a cut goes with it. */
function without(source: string, cuts: readonly Cut[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    kept += source.slice(at, start);
    at = end;
  }
  return kept + source.slice(at);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

function* nodesOf(value: unknown): Generator<Node> {
  if (isNode(value)) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const child of Object.values(value)) yield* nodesOf(child);
}

/** `this.log(…);`, and the block of the constructor that makes `log`. */
function isLogging(node: Node): boolean {
  if (node.type === 'ExpressionStatement') return pathOf(node, 'expression', 'callee') === 'this.log';
  return node.type === 'IfStatement' && pathOf(node, 'test') === 'this._debug';
}

/** `Readability.prototype = {…}`. */
function isPrototype(node: Node): boolean {
  return node.type === 'AssignmentExpression' && pathOf(node, 'left') === 'Readability.prototype';
}

/** "this.log" for the member expression at the end of a way of fields; '' for anything else. */
function pathOf(node: Node, ...way: readonly string[]): string {
  const member = fieldOf(node, ...way);
  if (!isNode(member) || member.type !== 'MemberExpression') return '';
  const object = fieldOf(member, 'object');
  const name = fieldOf(member, 'property', 'name');
  const of = isNode(object) && object.type === 'ThisExpression' ? 'this' : fieldOf(member, 'object', 'name');
  return `${String(of)}.${String(name)}`;
}

function fieldOf(value: unknown, ...way: readonly string[]): unknown {
  return way.reduce<unknown>(
    (at, field) => (typeof at === 'object' && at !== null ? Reflect.get(at, field) : undefined),
    value,
  );
}

/** The properties of an object literal, and those of its REGEXPS, each with its comma. */
function* propertiesOf(literal: unknown): Generator<[string, Cut]> {
  const list = fieldOf(literal, 'properties');
  if (!Array.isArray(list)) return;
  for (const [i, property] of list.entries()) {
    const name = fieldOf(property, 'key', 'name');
    const next: unknown = list[i + 1];
    if (!isNode(property) || typeof name !== 'string') continue;
    yield [name, { start: property.start, end: isNode(next) ? next.start : property.end }];
    if (name === 'REGEXPS') yield* propertiesOf(fieldOf(property, 'value'));
  }
}
