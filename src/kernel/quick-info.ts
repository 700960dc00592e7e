import type * as ts from 'typescript';
import type { TypeScript } from './typescript.js';

interface Parts {
  readonly displayParts: readonly ts.SymbolDisplayPart[];
  readonly documentation: readonly ts.SymbolDisplayPart[] | undefined;
  readonly tags: readonly ts.JSDocTagInfo[] | undefined;
}

/** Parts of TypeScript that editors reach through a language service; here there is a program but no service. */
interface Internal {
  getTouchingPropertyName(source: ts.SourceFile, position: number): ts.Node;
  getContainerNode(node: ts.Node): ts.Node | undefined;
  typeToDisplayParts(checker: ts.TypeChecker, type: ts.Type, enclosing: ts.Node | undefined): ts.SymbolDisplayPart[];
  SymbolDisplay: {
    getSymbolDisplayPartsDocumentationAndSymbolKind(
      checker: ts.TypeChecker,
      symbol: ts.Symbol,
      source: ts.SourceFile,
      enclosing: ts.Node | undefined,
      location: ts.Node,
    ): Parts;
  };
}

/** Signature, documentation and tags of the name at a position: what an editor shows when the mouse rests on it. */
export function quickInfo(
  stock: TypeScript,
  source: ts.SourceFile,
  checker: ts.TypeChecker,
  position: number,
): (Parts & { readonly textSpan: ts.TextSpan }) | undefined {
  const internal = stock as unknown as Internal;
  const node = internal.getTouchingPropertyName(source, position);
  if (
    node === source ||
    !(stock.isIdentifier(node) || stock.isPrivateIdentifier(node) || stock.isStringLiteral(node))
  ) {
    return undefined;
  }
  const textSpan = { start: node.getStart(source), length: node.getEnd() - node.getStart(source) };
  const symbol = checker.getSymbolAtLocation(node);
  const container = internal.getContainerNode(node);
  if (!symbol) {
    const type = checker.getTypeAtLocation(node);
    if (type.flags & stock.TypeFlags.Any) return undefined;
    const displayParts = internal.typeToDisplayParts(checker, type, container);
    return { displayParts, documentation: type.symbol?.getDocumentationComment(checker), tags: [], textSpan };
  }
  const parts = internal.SymbolDisplay.getSymbolDisplayPartsDocumentationAndSymbolKind(
    checker,
    symbol,
    source,
    container,
    node,
  );
  const tags = (parts.tags ?? []).map(({ name, text }) => {
    const told = plain(text);
    return { name, text: [{ kind: 'text', text: name === 'param' ? told : `@${name} ${told}` }] };
  });
  return {
    displayParts: parts.displayParts,
    documentation: [{ kind: 'text', text: plain(parts.documentation) }],
    tags,
    textSpan,
  };
}

/** Documentation as one text; a link in it as the name it links to. */
function plain(parts: readonly ts.SymbolDisplayPart[] | undefined): string {
  const text = (parts ?? []).map((part) => part.text).join('');
  return text.replace(
    /\{@link(?:code|plain)?\s+([^}\s|]+)\s*\|?([^}]*)\}/g,
    (_, name: string, label: string) => label.trim() || name,
  );
}
