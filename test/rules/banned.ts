import ts from 'typescript';

/** Where a rule holds: everywhere in what ships, or in the folders whose results must be the same on every machine. */
type Reach = 'everywhere' | 'results' | 'results and drawings';

interface Ban {
  readonly names: readonly string[];
  readonly reach: Reach;
  readonly why: string;
  /** The one file that may. */
  readonly except?: string;
}

const STRINGS_AS_PAGES: Ban = {
  names: [
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'setHTMLUnsafe',
    'parseHTMLUnsafe',
    'createContextualFragment',
  ],
  reach: 'everywhere',
  why: 'a string parsed as HTML can run a script',
};
const LOCALE: Ban = {
  names: [
    'localeCompare',
    'toLocaleString',
    'toLocaleDateString',
    'toLocaleTimeString',
    'toLocaleUpperCase',
    'toLocaleLowerCase',
  ],
  reach: 'everywhere',
  why: 'its answer depends on the machine’s language',
};
const PROPERTIES: readonly Ban[] = [STRINGS_AS_PAGES, LOCALE];

const GLOBALS: readonly Ban[] = [
  { names: ['eval', 'Function', 'DOMParser'], reach: 'everywhere', why: 'it turns a string into code or a page' },
  { names: ['Intl'], reach: 'everywhere', why: LOCALE.why },
  {
    names: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
    reach: 'everywhere',
    why: 'nothing asks the network, and nothing leaves the machine',
  },
];

const ENGINE = 'its last digits differ between engines';
const MATH: readonly Ban[] = [
  { names: ['random'], reach: 'everywhere', why: 'a result must come out the same again' },
  { names: ['exp', 'log', 'pow', 'log2', 'log10', 'log1p', 'expm1', 'cbrt'], reach: 'everywhere', why: ENGINE },
  {
    names: [
      'sin',
      'cos',
      'tan',
      'asin',
      'acos',
      'atan',
      'atan2',
      'sinh',
      'cosh',
      'tanh',
      'asinh',
      'acosh',
      'atanh',
      'hypot',
    ],
    reach: 'results',
    why: `${ENGINE}; drawings may use it, results may not`,
  },
];
const CLOCK: Ban = {
  names: ['now'],
  reach: 'results and drawings',
  why: 'a result must come out the same again',
  // A time budget needs a clock; what it ends says so, and no number comes from it.
  except: 'src/qca/minimize/clock.ts',
};

const RESULTS = /^src\/(util|algorithms|expression|qca|wrangle|mime|evidence)\//;
const DRAWINGS = /^(src\/display|labextension\/src)\//;

function holds(reach: Reach, path: string): boolean {
  if (reach === 'everywhere') return true;
  return RESULTS.test(path) || (reach === 'results and drawings' && DRAWINGS.test(path));
}

const find = (bans: readonly Ban[], name: string, path: string): Ban | undefined =>
  bans.find((ban) => ban.names.includes(name) && holds(ban.reach, path) && ban.except !== path);

/** `object.name` or `object['name']`, as [object, name]. */
function access(node: ts.Node): readonly [ts.Expression, string] | undefined {
  if (ts.isPropertyAccessExpression(node)) return [node.expression, node.name.text];
  if (!ts.isElementAccessExpression(node) || !ts.isStringLiteralLike(node.argumentExpression)) return undefined;
  return [node.expression, node.argumentExpression.text];
}

const isName = (node: ts.Node, ...names: string[]): boolean => ts.isIdentifier(node) && names.includes(node.text);

/** Whether an identifier reads a global, rather than naming a property, a parameter or a type. */
function readsGlobal(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return isName(parent.expression, 'globalThis', 'window', 'self');
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  const declares = 'name' in parent && parent.name === node;
  return !declares && !(ts.isPropertyAssignment(parent) && parent.name === node);
}

function bannedProperty(node: ts.Node, path: string): string | undefined {
  const found = access(node);
  if (!found) return undefined;
  const [object, name] = found;
  const ban =
    find(PROPERTIES, name, path) ??
    (isName(object, 'Math') ? find(MATH, name, path) : undefined) ??
    (isName(object, 'Date', 'performance') ? find([CLOCK], name, path) : undefined);
  if (ban) return `${name}: ${ban.why}`;
  const writes = isName(object, 'document') && (name === 'write' || name === 'writeln');
  return writes ? `document.${name}: ${STRINGS_AS_PAGES.why}` : undefined;
}

function bannedName(node: ts.Node, path: string): string | undefined {
  if (!ts.isIdentifier(node) || !readsGlobal(node)) return undefined;
  const ban = find(GLOBALS, node.text, path);
  if (ban) return `${node.text}: ${ban.why}`;
  // `const { exp } = Math` and `const M = Math` would pass the rules on `Math.exp`.
  const hidesMath = node.text === 'Math' && !(access(node.parent) && access(node.parent)?.[0] === node);
  return hidesMath ? 'Math: name the function where it is used, as Math.abs(x)' : undefined;
}

/** The first argument of a timer must be a function; a string would be run as code. */
function stringTimer(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const name = access(node.expression)?.[1] ?? (ts.isIdentifier(node.expression) ? node.expression.text : '');
  const first = node.arguments[0];
  if (!['setTimeout', 'setInterval', 'setImmediate'].includes(name) || !first) return undefined;
  const text = ts.isStringLiteralLike(first) || ts.isTemplateExpression(first) || ts.isBinaryExpression(first);
  return text ? `${name} with a string: it would be run as code` : undefined;
}

function power(node: ts.Node): string | undefined {
  const is =
    node.kind === ts.SyntaxKind.AsteriskAsteriskToken || node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken;
  return is ? `**: ${ENGINE}; multiply, shift, or use a table` : undefined;
}

function currentTime(node: ts.Node, path: string): string | undefined {
  const fresh = ts.isNewExpression(node) && isName(node.expression, 'Date') && !node.arguments?.length;
  return fresh && holds(CLOCK.reach, path) ? `new Date(): ${CLOCK.why}` : undefined;
}

/**
 * What one source file uses that results or pages must not, as `path:line name: reason`.
 *
 * @param path from the repository's folder, with `/`: which rules hold depends on it
 */
export function banned(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const problem =
      bannedProperty(node, path) ??
      bannedName(node, path) ??
      stringTimer(node) ??
      power(node) ??
      currentTime(node, path);
    if (problem) found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${problem}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
