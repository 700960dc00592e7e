/**
 * `let cut = 0.8; const f = () => cut` in one cell and `cut = 0.9; f()` in the next: both mean one variable.
 *
 * tslab ends a cell with `export { cut, f }`, and TypeScript then keeps a local `cut` for the code of that cell and only
 * writes a copy to `exports.cut`, which is all that later cells read and assign. Written as `export let cut`, every use of
 * the name, in the cell that declares it too, is `exports.cut`. What cannot be assigned (`const`, functions, classes,
 * imports) stays as it is.
 *
 * Two limits. A `var` inside of a block or in the head of a loop stays local to its cell; later cells have a copy of it. And a
 * function that is called before the `let` it reads is reached reads `undefined`, where JavaScript throws.
 */
import type * as ts from 'typescript';
import type { TypeScript } from './typescript.js';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
export interface Rewritten {
  readonly text: string;
  /** The column before the rewriting; lines stay what they are. */
  columnBefore(line: number, column: number): number;
}

/** Turns the top-level `let` and `var` of an emitted cell into exported ones. */
export function withLiveNames(stock: TypeScript, text: string): Rewritten {
  const file = stock.createSourceFile('cell.mjs', text, stock.ScriptTarget.Latest, true, stock.ScriptKind.JS);
  const exported = file.statements.find(
    (one): one is ts.ExportDeclaration => stock.isExportDeclaration(one) && one.moduleSpecifier === undefined,
  );
  const statements = file.statements.filter((one) => isAssignable(stock, one));
  if (!exported?.exportClause || !stock.isNamedExports(exported.exportClause) || statements.length === 0) {
    return { text, columnBefore: (_line, column) => column };
  }
  const { elements } = exported.exportClause;
  const open = new Set(elements.filter((one) => !one.propertyName).map((one) => one.name.text));
  for (const name of nestedVars(stock, file)) open.delete(name);
  const chosen = wholly(stock, statements, open);
  const live = new Set(chosen.flatMap((one) => declaredBy(stock, one)));
  const edits = chosen.flatMap((one) => exportEach(stock, file, one));
  const rest = elements.filter((one) => !live.has(one.name.text)).map((one) => one.getText(file));
  const clause = exported.exportClause;
  edits.push({ start: clause.getStart(file), end: clause.getEnd(), text: `{ ${rest.join(', ')} }` });
  return applied(file, edits);
}

function isAssignable(stock: TypeScript, statement: ts.Statement): statement is ts.VariableStatement {
  if (!stock.isVariableStatement(statement) || statement.modifiers) return false;
  const scope = statement.declarationList.flags & stock.NodeFlags.BlockScoped;
  return scope === 0 || scope === stock.NodeFlags.Let;
}

/** The statements all of whose names are open; a name that another statement declares too is open in both or in none. */
function wholly(stock: TypeScript, statements: readonly ts.VariableStatement[], open: Set<string>) {
  const isOpen = (one: ts.VariableStatement) => declaredBy(stock, one).every((name) => open.has(name));
  let before: number;
  do {
    before = open.size;
    for (const one of statements) if (!isOpen(one)) for (const name of declaredBy(stock, one)) open.delete(name);
  } while (open.size < before);
  return statements.filter(isOpen);
}

function declaredBy(stock: TypeScript, { declarationList }: ts.VariableStatement): string[] {
  return declarationList.declarations.flatMap(({ name }) => namesOf(stock, name));
}

/** One statement as one `export let` for each of its declarations, so that a name is known once it has its value. */
function exportEach(stock: TypeScript, file: ts.SourceFile, { declarationList: list }: ts.VariableStatement): Edit[] {
  const [keyword, declarations] = list.getChildren(file);
  const commas = declarations?.getChildren(file).filter(({ kind }) => kind === stock.SyntaxKind.CommaToken) ?? [];
  return list.declarations.flatMap((one, index) => {
    const before = index === 0 ? keyword : commas[index - 1];
    return before ? exportOne(stock, file, one, before) : [];
  });
}

/** `before` is the keyword, or the comma after the declaration before. */
function exportOne(stock: TypeScript, file: ts.SourceFile, one: ts.VariableDeclaration, before: ts.Node): Edit[] {
  const isLet = (one.parent.flags & stock.NodeFlags.Let) !== 0;
  const place = { start: before.getStart(file), end: before.getEnd() };
  const end = { start: one.getEnd(), end: one.getEnd() };
  const close = before.kind === stock.SyntaxKind.CommaToken ? '; ' : '';
  const lead = `${close}export ${isLet ? 'let' : 'var'}`;
  if (stock.isIdentifier(one.name)) {
    // A disposing cell is one `try` block, for which the emit declares the names before they are reached.
    const isReached = isLet && !one.initializer && !file.text.includes('__addDisposableResource');
    return [{ ...place, text: lead }, ...(isReached ? [{ ...end, text: ' = void 0' }] : [])];
  }
  // An exported pattern would be read by index; as an assignment it is iterated, as the language says.
  const names = namesOf(stock, one.name);
  const text = names.length > 0 ? `${lead} ${names.join(', ')}; (` : ';(';
  return [
    { ...place, text },
    { ...end, text: ')' },
  ];
}

function namesOf(stock: TypeScript, name: ts.BindingName): string[] {
  if (stock.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((one) => (stock.isOmittedExpression(one) ? [] : namesOf(stock, one.name)));
}

/** Names of each `var` that is no statement of the top level, and yet is a name of the whole cell. */
function nestedVars(stock: TypeScript, file: ts.SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (stock.isFunctionLike(node) || stock.isClassStaticBlockDeclaration(node)) return;
    if (stock.isVariableDeclarationList(node) && (node.flags & stock.NodeFlags.BlockScoped) === 0) {
      for (const { name } of node.declarations) for (const one of namesOf(stock, name)) found.add(one);
    }
    stock.forEachChild(node, visit);
  };
  for (const statement of file.statements) {
    if (stock.isVariableStatement(statement)) {
      for (const { initializer } of statement.declarationList.declarations) if (initializer) visit(initializer);
    } else visit(statement);
  }
  return found;
}

function applied(file: ts.SourceFile, edits: readonly Edit[]): Rewritten {
  const inOrder = [...edits].sort((a, b) => a.start - b.start);
  const shifts = new Map<number, { column: number; removed: number; added: number }[]>();
  let text = '';
  let at = 0;
  for (const edit of inOrder) {
    text += file.text.slice(at, edit.start) + edit.text;
    at = edit.end;
    const { line, character } = file.getLineAndCharacterOfPosition(edit.start);
    const shift = { column: character, removed: edit.end - edit.start, added: edit.text.length };
    shifts.set(line, [...(shifts.get(line) ?? []), shift]);
  }
  return {
    text: text + file.text.slice(at),
    columnBefore(line, column) {
      let moved = 0;
      for (const shift of shifts.get(line) ?? []) {
        const start = shift.column + moved;
        if (column < start) break;
        if (column < start + shift.added) return shift.column;
        moved += shift.added - shift.removed;
      }
      return column - moved;
    },
  };
}
