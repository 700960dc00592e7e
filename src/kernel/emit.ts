/**
 * The second of tslab's two emits (modules → CommonJS), done so that a cell can be interrupted, keeps its line numbers,
 * and tells which of its names it came to.
 *
 * - every loop asks for an interrupt, and so does the code after every `await`;
 * - `import()` and `import.meta` are real ones, from the notebook's folder;
 * - a top-level `let` or `var` is one variable for all cells (`live-names.ts`);
 * - `exports.a = exports.b = void 0` at the top is left out: a name is in `exports` once the cell has got there.
 */
import { SourceMap } from 'node:module';
import type * as ts from 'typescript';
import { withLiveNames } from './live-names.js';
import type { TypeScript } from './typescript.js';

export interface Emitted {
  readonly output: string;
  /** Names of values that the cell declares, without functions (they exist from the start). Empty for other files. */
  readonly names: readonly string[];
  /** Zero-based line and column of the output → of the file that was compiled. */
  locate(line: number, column: number): Place | undefined;
}
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The global that emitted code calls; set up in `guard.ts`. */
export const GUARD = '__setwise__';
const CELL_FILE = '__tslab__.ts';
const MAP_COMMENT = /\n?\/\/# sourceMappingURL=data:[^,]*;base64,([\w+/=]*)\s*$/;

/** Emits one file for the second time. The first emit's map is read from the comment at its end. */
export function secondEmit(stock: TypeScript, input: string, options: ts.TranspileOptions): Emitted {
  const inline = MAP_COMMENT.exec(input)?.[1];
  const first = inline === undefined ? undefined : Buffer.from(inline, 'base64').toString('utf8');
  const isCell = first === undefined || sourceOf(first) === CELL_FILE;
  const names: string[] = [];
  const body = input.replace(MAP_COMMENT, '');
  const live = isCell ? withLiveNames(stock, body) : undefined;
  const result = stock.transpileModule(live?.text ?? body, {
    ...options,
    compilerOptions: { ...options.compilerOptions, sourceMap: true },
    transformers: { before: [guarded(stock)], after: isCell ? [ownExports(stock, names)] : [] },
  });
  const second = result.sourceMapText;
  return {
    output: result.outputText.replace(/\n?\/\/# sourceMappingURL=\S*\s*$/, ''),
    names,
    locate(line, column) {
      if (first === undefined || second === undefined) return undefined;
      const between = find(second, line, column);
      if (!between) return undefined;
      return find(first, between.line, live?.columnBefore(between.line, between.column) ?? between.column);
    },
  };
}

function sourceOf(map: string): string | undefined {
  const { sources } = JSON.parse(map) as { sources: readonly string[] };
  return sources[0]?.replace(/^.*\//, '');
}

function find(map: string, line: number, column: number): Place | undefined {
  const entry = new SourceMap(JSON.parse(map)).findEntry(line, column);
  return 'originalLine' in entry ? { line: entry.originalLine, column: entry.originalColumn } : undefined;
}

function guarded(stock: TypeScript): ts.TransformerFactory<ts.SourceFile> {
  return (context) => {
    const { factory } = context;
    const guard = (name: string) => factory.createPropertyAccessExpression(factory.createIdentifier(GUARD), name);
    const call = (name: string, ...given: ts.Expression[]) =>
      factory.createCallExpression(guard(name), undefined, given);
    const check = () =>
      factory.createIfStatement(
        factory.createElementAccessExpression(guard('flag'), 0),
        factory.createExpressionStatement(call('check')),
      );
    const body = (statement: ts.Statement) =>
      factory.createBlock([check(), ...(stock.isBlock(statement) ? statement.statements : [statement])], true);
    const visit = (node: ts.Node): ts.Node => {
      const done = stock.visitEachChild(node, visit, context);
      if (stock.isAwaitExpression(done)) return call('resumed', done);
      if (stock.isMetaProperty(done) && done.keywordToken === stock.SyntaxKind.ImportKeyword) return guard('meta');
      if (stock.isCallExpression(done) && done.expression.kind === stock.SyntaxKind.ImportKeyword) {
        return call('import', ...done.arguments);
      }
      return stock.isIterationStatement(done, false) ? withBody(stock, factory, done, body) : done;
    };
    return (file) => {
      const done = stock.visitEachChild(file, visit, context);
      return factory.updateSourceFile(
        done,
        done.statements.flatMap((statement) => oneByOne(stock, factory, statement)),
      );
    };
  };
}

function withBody(
  stock: TypeScript,
  f: ts.NodeFactory,
  loop: ts.IterationStatement,
  body: (statement: ts.Statement) => ts.Block,
): ts.IterationStatement {
  const inner = body(loop.statement);
  if (stock.isForStatement(loop))
    return f.updateForStatement(loop, loop.initializer, loop.condition, loop.incrementor, inner);
  if (stock.isForInStatement(loop)) return f.updateForInStatement(loop, loop.initializer, loop.expression, inner);
  if (stock.isForOfStatement(loop)) {
    return f.updateForOfStatement(loop, loop.awaitModifier, loop.initializer, loop.expression, inner);
  }
  if (stock.isWhileStatement(loop)) return f.updateWhileStatement(loop, loop.expression, inner);
  return stock.isDoStatement(loop) ? f.updateDoStatement(loop, inner, loop.expression) : loop;
}

/** `const a = 1, b = f()` as two statements, so that `a` is known to the next cell when `f` throws. */
function oneByOne(stock: TypeScript, f: ts.NodeFactory, statement: ts.Statement): ts.Statement[] {
  if (!stock.isVariableStatement(statement) || statement.declarationList.declarations.length < 2) return [statement];
  const { declarations, flags } = statement.declarationList;
  return declarations.map((one) =>
    f.createVariableStatement(statement.modifiers, f.createVariableDeclarationList([one], flags)),
  );
}

/** Makes the `exports` that TypeScript adds to a cell plain assignments, and notes the names that start as undefined. */
function ownExports(stock: TypeScript, names: string[]): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (file) => {
    const statements = file.statements.flatMap((statement): ts.Statement[] => {
      if (!stock.isExpressionStatement(statement)) return [statement];
      const isWritten = stock.getOriginalNode(statement).pos >= 0;
      const empty = isWritten ? undefined : namesSetToUndefined(stock, statement.expression);
      if (empty) {
        names.push(...empty);
        return [];
      }
      const defined = definedProperty(stock, statement.expression);
      if (!defined) return [statement];
      if (!defined.value) return [];
      names.push(defined.name);
      const { factory } = context;
      const target = factory.createElementAccessExpression(
        factory.createIdentifier('exports'),
        factory.createStringLiteral(defined.name),
      );
      return [factory.createExpressionStatement(factory.createAssignment(target, defined.value))];
    });
    return context.factory.updateSourceFile(file, statements);
  };
}

/** The names of `exports.a = exports.b = void 0`, or nothing when the expression is another one. */
function namesSetToUndefined(stock: TypeScript, expression: ts.Expression): string[] | undefined {
  const found: string[] = [];
  let rest = expression;
  while (stock.isBinaryExpression(rest) && rest.operatorToken.kind === stock.SyntaxKind.EqualsToken) {
    const { left } = rest;
    if (
      !stock.isPropertyAccessExpression(left) ||
      !stock.isIdentifier(left.expression) ||
      left.expression.text !== 'exports'
    ) {
      return undefined;
    }
    found.push(left.name.text);
    rest = rest.right;
  }
  return found.length > 0 && stock.isVoidExpression(rest) ? found : undefined;
}

/** Name and value of `Object.defineProperty(exports, "name", {get: function () { return value; }})`. */
function definedProperty(
  stock: TypeScript,
  expression: ts.Expression,
): { readonly name: string; readonly value: ts.Expression | undefined } | undefined {
  if (!stock.isCallExpression(expression) || !stock.isPropertyAccessExpression(expression.expression)) return undefined;
  const [target, name, descriptor] = expression.arguments;
  const isExports = target !== undefined && stock.isIdentifier(target) && target.text === 'exports';
  if (expression.expression.name.text !== 'defineProperty' || !isExports || !name || !stock.isStringLiteral(name))
    return undefined;
  if (!descriptor || !stock.isObjectLiteralExpression(descriptor)) return undefined;
  for (const property of descriptor.properties) {
    const getter = stock.isPropertyAssignment(property) ? property.initializer : undefined;
    const statement = getter && stock.isFunctionExpression(getter) ? getter.body.statements[0] : undefined;
    if (statement && stock.isReturnStatement(statement)) return { name: name.text, value: statement.expression };
  }
  return { name: name.text, value: undefined };
}
