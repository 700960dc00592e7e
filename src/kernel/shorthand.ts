/**
 * `{ trust }` in a cell, where `trust` is of an earlier cell.
 *
 * tslab writes such a name as `exports.trust`, but asks the checker what the name in a shorthand is and is told “a property”,
 * so it leaves it and the cell throws a ReferenceError. Here the checker answers with the variable, and the shorthand becomes
 * `{ trust: exports.trust }`.
 */
import type * as ts from 'typescript';
import type { TypeScript } from './typescript.js';

type Names = Pick<TypeScript, 'createWatchProgram' | 'visitEachChild'>;

/** The two functions of TypeScript that tslab rewrites names with, mended. */
export function withShorthands(stock: TypeScript): Names {
  const createWatchProgram = ((host: ts.WatchCompilerHost<ts.BuilderProgram>) => {
    const created = host.afterProgramCreate?.bind(host);
    host.afterProgramCreate = (builder) => {
      const program = builder.getProgram();
      const checkerOf = program.getTypeChecker.bind(program);
      program.getTypeChecker = () => mended(stock, checkerOf());
      created?.(builder);
    };
    return stock.createWatchProgram(host as ts.WatchCompilerHostOfFilesAndCompilerOptions<ts.BuilderProgram>);
  }) as TypeScript['createWatchProgram'];

  const visitEachChild = ((node: ts.Node, visitor: ts.Visitor, context: ts.TransformationContext) => {
    if (node && stock.isShorthandPropertyAssignment(node)) return expanded(stock, node, visitor);
    return stock.visitEachChild(node, visitor, context);
  }) as TypeScript['visitEachChild'];

  return { createWatchProgram, visitEachChild };
}

const seen = new WeakSet<ts.TypeChecker>();

function mended(stock: TypeScript, checker: ts.TypeChecker): ts.TypeChecker {
  if (seen.has(checker)) return checker;
  seen.add(checker);
  const symbolAt = checker.getSymbolAtLocation.bind(checker);
  checker.getSymbolAtLocation = (node) => {
    const isShorthand = node.parent && stock.isShorthandPropertyAssignment(node.parent) && node.parent.name === node;
    return isShorthand ? checker.getShorthandAssignmentValueSymbol(node.parent) : symbolAt(node);
  };
  return checker;
}

/** `{ a }` → `{ a: exports.a }`, and in an assignment `({ a = 1 } = x)` → `({ a: exports.a = 1 } = x)`. */
function expanded(stock: TypeScript, node: ts.ShorthandPropertyAssignment, visitor: ts.Visitor): ts.Node {
  const { factory } = stock;
  const value = visitor(node.name) as ts.Expression;
  const initial = node.objectAssignmentInitializer;
  const visited = initial && (visitor(initial) as ts.Expression);
  if (value === node.name && visited === initial) return node;
  const target = visited ? factory.createAssignment(value, visited) : value;
  return factory.createPropertyAssignment(factory.createIdentifier(node.name.text), target);
}
