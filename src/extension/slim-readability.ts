import { parseAst } from 'vite';

/** What ArticleReader (src/page/article/reader.ts) overrides: Readability's own versions never run. */
export const OVERRIDDEN: readonly string[] = [
  '_getJSONLD',
  '_getArticleMetadata',
  '_isProbablyVisible',
  '_unwrapNoscriptImages',
  '_fixLazyImages',
  '_cleanStyles',
  '_postProcessContent',
];

/** The method that does most of the work, made a generator: it may be left before each of its stages and at each node. */
const GRAB = '_grabArticle';

/** Kept though what is left of Readability does not call them: ArticleReader runs the stages of `parse` itself. */
const CALLED_BY_US = ['_removeScripts', '_prepDocument', '_getArticleTitle', GRAB];

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of the source that goes, and what comes in its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}

/**
 * The source of Readability without the methods that never run, without what is only for other documents than a browser's,
 * and without its logging, whose arguments are made even where nothing is logged, and with steps in its longest method. A
 * bundler cannot tell what never runs: methods are looked
 * up by name. Throws where the source is not as it was when this was written.
 */
export function slimReadability(source: string): string {
  const program: unknown = parseAst(source);
  const always: Edit[] = stepsOf(program);
  const properties = new Map<string, Edit>();
  for (const node of nodesOf(program)) {
    if (isLogging(node) || isForOtherDocuments(node)) always.push(node);
    const reason = reasonOf(node);
    if (reason !== null) always.push({ ...reason, text: '1' });
    if (isPrototype(node))
      for (const [name, cut] of propertiesOf(fieldOf(node, 'right'))) properties.set(name, cut);
  }
  for (const name of [...OVERRIDDEN, ...CALLED_BY_US]) {
    if (!properties.has(name)) throw new Error(`Readability has no ${name} any more`);
  }
  const dead = new Set(OVERRIDDEN);
  const without = (names: ReadonlySet<string>) => edited(source, [...always, ...cutsOf(properties, names)]);
  // What only the dead ones called, or itself, is dead too.
  for (let before = -1; before !== dead.size; ) {
    before = dead.size;
    for (const name of properties.keys()) {
      if (!CALLED_BY_US.includes(name) && !isUsed(without(new Set([...dead, name])), name)) dead.add(name);
    }
  }
  return without(dead);
}

function isUsed(source: string, name: string): boolean {
  return new RegExp(`\\.${name}\\b`).test(source);
}

function cutsOf(properties: ReadonlyMap<string, Edit>, dead: ReadonlySet<string>): Edit[] {
  return [...properties].flatMap(([name, cut]) => (dead.has(name) ? [cut] : []));
}

/** What lies within a cut goes with it. */
function edited(source: string, edits: readonly Edit[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end, text = '' } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    kept += source.slice(at, start) + text;
    at = end;
  }
  return kept + source.slice(at);
}

/** A generator of the method that grabs the article: a step before each stage of its loop, and one for each node. */
function stepsOf(program: unknown): Edit[] {
  const [method] = [...nodesOf(program)].filter((node) => fieldOf(node, 'key', 'name') === GRAB);
  const [loop] = [...nodesOf(method)].filter((node) => fieldOf(node, 'test', 'value') === true);
  const stages = fieldOf(loop, 'body', 'body');
  if (method === undefined || !Array.isArray(stages)) throw new Error(`${GRAB} has no stages any more`);
  const nodes: unknown = stages.find((stage) => isNode(stage) && stage.type === 'WhileStatement');
  const body = fieldOf(nodes, 'body');
  if (!isNode(body)) throw new Error(`${GRAB} looks at no nodes any more`);
  return [
    insertion(method.start, '*'),
    ...stages.filter(isNode).map((stage) => insertion(stage.start, 'yield;')),
    insertion(body.start + 1, 'yield;'),
  ];
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
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

/** `if (this._docJSDOMParser …)`: for documents of its own parser. */
function isForOtherDocuments(node: Node): boolean {
  const tests = [fieldOf(node, 'test'), fieldOf(node, 'test', 'left')];
  return (
    node.type === 'IfStatement' &&
    tests.some((test) => isNode(test) && pathOf(test) === 'this._docJSDOMParser')
  );
}

/** What `errs.push(…)` keeps for the log, and `throw` says of a document that is none: that it is so is all that counts. */
function reasonOf(node: Node): Node | null {
  const isKept = node.type === 'CallExpression' && pathOf(node, 'callee') === 'errs.push';
  const isThrown = node.type === 'ThrowStatement';
  const reason = isKept
    ? fieldOf(node, 'arguments', '0')
    : isThrown && fieldOf(node, 'argument', 'arguments', '0');
  return isNode(reason) ? reason : null;
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
function* propertiesOf(literal: unknown): Generator<[string, Edit]> {
  const list = fieldOf(literal, 'properties');
  if (!isNode(literal) || !Array.isArray(list)) return;
  for (const [i, property] of list.entries()) {
    const name = fieldOf(property, 'key', 'name');
    const next: unknown = list[i + 1];
    if (!isNode(property) || typeof name !== 'string') continue;
    yield [name, { start: property.start, end: isNode(next) ? next.start : literal.end - 1 }];
    if (name === 'REGEXPS') yield* propertiesOf(fieldOf(property, 'value'));
  }
}
