import type { ReviewLint } from '../../evidence/linter/types.js';
import type { FlowCheck } from '../../evidence/prisma/check-flow.js';
import type { PrismaChecklist } from '../../evidence/prisma/checklist.js';
import type { PrismaCsv } from '../../evidence/prisma/write-prisma-csv.js';
import { counted } from '../number.js';
import type { PlainTable } from '../table.js';

/** Every identity of a flow: those that fail first. */
export function flowCheckTable(check: FlowCheck): PlainTable {
  const order = ['fails', 'holds', 'not reported'];
  const rows = [...check.identities].sort((a, b) => order.indexOf(a.answer) - order.indexOf(b.answer));
  return {
    title: `Arithmetic of the flow: ${check.holds} hold, ${check.fails} fail, ${check.notReported} not reported`,
    columns: ['identity', 'answer', 'numbers'],
    rows: rows.map(({ identity, answer, words }) => [identity, answer, words]),
    warnings: check.warnings,
  };
}

export function checklistTable({ lines, missing, warnings }: PrismaChecklist): PlainTable {
  return {
    title: `PRISMA 2020 checklist: ${counted(missing, 'line')} of ${lines.length} missing`,
    columns: ['section', 'item', 'topic', 'asks for', 'answer', 'words'],
    rows: lines.map(({ section, item, topic, asks, answer, words }) => [section, item, topic, asks, answer, words]),
    notes: ['Page et al. (2021), BMJ 372:n71. What is asked stands in short; the full words are there.'],
    warnings,
  };
}

/** The text as it would stand in the file, a row a line. */
export function prismaCsvTable({ text, warnings }: PrismaCsv): PlainTable {
  const lines = text.trimEnd().split('\n');
  return { title: 'Table of the PRISMA2020 package', columns: ['line'], rows: lines.map((line) => [line]), warnings };
}

/** What was found, and which rules found nothing. */
export function reviewLintTable({ title, source, findings, rules, warnings }: ReviewLint): PlainTable {
  const silent = rules.filter((rule) => rule.findings === 0);
  return {
    title: `“${title}” against itself: ${counted(findings.length, 'finding')}`,
    columns: ['rule', 'where', 'finding'],
    rows: findings.map(({ rule, places, message }) => [rule, places.join(', '), message]),
    notes: [
      `Facts from ${source}.`,
      ...(silent.length > 0 ? [`Looked at, nothing found: ${silent.map(({ what }) => what).join('; ')}.`] : []),
    ],
    warnings,
  };
}
