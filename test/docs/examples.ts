import ts from 'typescript';

/** One `@example` of a source file: its code, and the value it claims. */
export interface Example {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  /** The text after `// =>`; `null` when an example shows no value: then it must only run. */
  readonly claim: string | null;
}

/** The examples in the doc comments of one file. */
export function examplesIn(file: string, text: string): Example[] {
  const found: Example[] = [];
  for (const comment of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const lines = comment[0]
      .replace(/\*\/$/, '')
      .split('\n')
      .map((line) => line.replace(/^\s*\/?\*+ ?/, ''));
    lines.forEach((line, i) => {
      if (line.trim() !== '@example') return;
      const rest = lines.slice(i + 1);
      const end = rest.findIndex((one) => /^@\w+/.test(one.trim()));
      const code = (end < 0 ? rest : rest.slice(0, end)).join('\n');
      const claim = /\/\/ => (.*)/.exec(code)?.[1] ?? null;
      const line0 = text.slice(0, comment.index).split('\n').length + i + 1;
      found.push({ file, line: line0, code: code.replace(/\/\/ => .*/, '').trim(), claim });
    });
  }
  return found;
}

/** Runs an example with the given names in scope; its value is that of its last statement when that is an expression. */
export async function runExample(code: string, scope: Readonly<Record<string, unknown>>): Promise<unknown> {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const last = source.statements.at(-1);
  if (last === undefined) throw new Error('the example is empty');
  const valued = ts.isExpressionStatement(last);
  const body = valued ? `${code.slice(0, last.getStart(source))}\nreturn (${last.expression.getText(source)}\n)` : code;
  const script = ts.transpileModule(`async function example() {\n${body}\n}`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  const names = Object.keys(scope).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default');
  const make = new Function(...names, `${script.outputText}\nreturn example();`) as (
    ...values: unknown[]
  ) => Promise<unknown>;
  return make(...names.map((name) => scope[name]));
}
