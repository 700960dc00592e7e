/** What remains declared after a cell that threw half-way: its own names as far as it came, the former ones beyond. */
import type * as ts from 'typescript';
import type { TypeScript } from './typescript.js';

/**
 * Declarations after a cell that declares `next`, where before it stood `previous`, and `unreached` names never got a
 * value: those keep what they were before.
 */
export function mergeDeclarations(
  stock: TypeScript,
  previous: string,
  next: string,
  unreached: ReadonlySet<string>,
): string {
  if (unreached.size === 0) return next;
  return (
    keep(stock, next, (name) => !unreached.has(name), true) +
    keep(stock, previous, (name) => unreached.has(name), false)
  );
}

/** The text of a declaration file with only the values that `wanted` names; with its types when `types`. */
function keep(stock: TypeScript, text: string, wanted: (name: string) => boolean, types: boolean): string {
  const file = stock.createSourceFile('cells.d.ts', text, stock.ScriptTarget.Latest, false, stock.ScriptKind.TS);
  return file.statements.map((statement) => part(stock, file, statement, wanted, types)).join('');
}

function part(
  stock: TypeScript,
  file: ts.SourceFile,
  statement: ts.Statement,
  wanted: (name: string) => boolean,
  types: boolean,
): string {
  const whole = `${file.text.slice(statement.getFullStart(), statement.getEnd())}\n`;
  if (stock.isVariableStatement(statement)) {
    const { declarations } = statement.declarationList;
    const kept = declarations.filter(({ name }) => stock.isIdentifier(name) && wanted(name.text));
    if (kept.length === declarations.length) return whole;
    if (kept.length === 0) return '';
    const head = file.text.slice(statement.getFullStart(), declarations[0]?.getStart(file));
    return `${head}${kept.map((one) => one.getText(file)).join(', ')};\n`;
  }
  if (stock.isImportDeclaration(statement)) return importPart(stock, file, statement, wanted) ?? whole;
  const isValue =
    stock.isClassDeclaration(statement) ||
    stock.isEnumDeclaration(statement) ||
    stock.isFunctionDeclaration(statement) ||
    stock.isModuleDeclaration(statement);
  if (isValue) return statement.name && wanted(statement.name.text) ? whole : '';
  return types ? whole : '';
}

/** An import with only the wanted names; nothing when it needs no change. */
function importPart(
  stock: TypeScript,
  file: ts.SourceFile,
  statement: ts.ImportDeclaration,
  wanted: (name: string) => boolean,
): string | undefined {
  const clause = statement.importClause;
  if (!clause) return undefined;
  const { name, namedBindings } = clause;
  const kept: string[] = [];
  let dropped = 0;
  const take = (local: string, text: string): string[] => {
    if (wanted(local)) return [text];
    dropped++;
    return [];
  };
  if (name) kept.push(...take(name.text, name.text));
  if (namedBindings && stock.isNamespaceImport(namedBindings))
    kept.push(...take(namedBindings.name.text, namedBindings.getText(file)));
  if (namedBindings && stock.isNamedImports(namedBindings)) {
    const elements = namedBindings.elements.flatMap((one) => take(one.name.text, one.getText(file)));
    if (elements.length > 0) kept.push(`{ ${elements.join(', ')} }`);
  }
  if (dropped === 0) return undefined;
  if (kept.length === 0) return '';
  return `import ${kept.join(', ')} from ${statement.moduleSpecifier.getText(file)};\n`;
}
