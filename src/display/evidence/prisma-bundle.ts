import { PRISMA_FLOW, type PrismaFlowPayload, type PrismaLinePayload } from '../../mime/types.js';
import type { MimeBundle } from '../../util/displayable.js';
import { payloadEntry, pictureBundle } from '../bundle.js';
import { markdownText } from '../markdown.js';
import { paragraphs } from '../text.js';
import { prismaFigure, prismaTitle } from './prisma-flow.js';

/** A flow in every form; as text, its boxes in their order. */
export function prismaFlowBundle(flow: PrismaFlowPayload): MimeBundle {
  const origin = flow.source === null ? 'computed from records and decisions' : `as reported: ${flow.source}`;
  const heading = `${prismaTitle(flow)} (${flow.form}), ${origin}`;
  const warnings = flow.warnings.map(({ message }) => `▲ ${message}`);
  const text = [paragraphs(heading, warnings), ...flow.boxes.map(boxText), flow.footnotes.join('\n')].join('\n\n');
  const markdown = [
    `**${markdownText(heading)}**`,
    ...[...warnings, ...flow.boxes.map(boxText)].map(markdownText),
  ].join('\n\n');
  const also = { ...payloadEntry(PRISMA_FLOW, flow), 'text/markdown': markdown };
  return pictureBundle(prismaFigure(flow), flow.warnings, text, also);
}

function boxText({ title, lines }: PrismaFlowPayload['boxes'][number]): string {
  const [only, ...more] = lines;
  // `Reports excluded:` has one line, of the same words.
  if (only && more.length === 0) return lineTexts(only, '').join('\n');
  return [
    ...(title === null ? [] : [title]),
    ...lines.flatMap((line) => lineTexts(line, title === null ? '' : '  ')),
  ].join('\n');
}

function lineTexts({ label, n, parts }: PrismaLinePayload, indent: string): string[] {
  return [
    `${indent}${label}: ${n === null ? 'not reported' : `n = ${n}`}`,
    ...parts.map((part) => `${indent}  ${part.label}: n = ${part.n}`),
  ];
}
