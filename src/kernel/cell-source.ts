import type * as ts from 'typescript';
import type { TypeScript } from './typescript.js';

export interface CellSource {
  /** The cell as the converter takes it; every character stands where it stood. */
  readonly code: string;
  readonly hasTopLevelAwait: boolean;
}

/** Makes a cell ready for the converter: takes its `export`s away and looks for an `await` outside of functions. */
export function prepareCell(stock: TypeScript, code: string): CellSource {
  if (!/\b(export|await)\b/.test(code)) return { code, hasTopLevelAwait: false };
  const file = stock.createSourceFile('cell.ts', code, stock.ScriptTarget.Latest, false, stock.ScriptKind.TS);
  return { code: withoutExports(stock, file, code), hasTopLevelAwait: awaits(stock, file) };
}

/** Every name of a cell is visible in the next one anyway; `export` is accepted so that a module's code can be pasted. */
function withoutExports(stock: TypeScript, file: ts.SourceFile, code: string): string {
  let out = code;
  const replace = (start: number, end: number, text = '') => {
    const blank = code.slice(start + text.length, end).replace(/[^\r\n]/g, ' ');
    out = out.slice(0, start) + text + blank + out.slice(end);
  };
  for (const statement of file.statements) {
    const start = statement.getStart(file);
    if (stock.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      if (moduleSpecifier && exportClause) replace(start, start + 'export'.length, 'import');
      else if (moduleSpecifier) replace(start, moduleSpecifier.getStart(file), 'import ');
      else replace(start, statement.getEnd());
    } else if (stock.isExportAssignment(statement)) {
      if (!statement.isExportEquals) replace(start, statement.expression.getStart(file));
    } else if (stock.canHaveModifiers(statement)) {
      for (const modifier of stock.getModifiers(statement) ?? []) {
        const isExport =
          modifier.kind === stock.SyntaxKind.ExportKeyword || modifier.kind === stock.SyntaxKind.DefaultKeyword;
        if (isExport) replace(modifier.getStart(file), modifier.getEnd());
      }
    }
  }
  return out;
}

function awaits(stock: TypeScript, node: ts.Node): boolean {
  if (stock.isAwaitExpression(node)) return true;
  if (stock.isForOfStatement(node) && node.awaitModifier) return true;
  if (stock.isVariableDeclarationList(node) && (node.flags & stock.NodeFlags.AwaitUsing) === stock.NodeFlags.AwaitUsing)
    return true;
  if (stock.isFunctionLike(node) || stock.isPropertyDeclaration(node) || stock.isClassStaticBlockDeclaration(node))
    return false;
  return stock.forEachChild(node, (child) => awaits(stock, child)) ?? false;
}
