import type { Narrative, NarrativeSentence } from '../../evidence/tables/narrative.js';
import type { MimeBundle } from '../../util/displayable.js';
import { toHtml } from '../html.js';
import { markdownText } from '../markdown.js';
import { type Element, element } from '../markup.js';
import { root, warningLines } from '../parts.js';
import { paragraphs } from '../text.js';

/** What the numbers of a sentence are from. */
const FROM: Readonly<Record<NarrativeSentence['about'], string>> = {
  flow: 'from the PRISMA flow',
  studies: 'from the studies',
  agreement: 'from the agreement',
  solution: 'from the solution',
};

/** Sentences as paragraphs, each with the result its numbers are from. */
export function narrativeBundle({ sentences, warnings }: Narrative): MimeBundle {
  const findings = warnings.map(({ message }) => `▲ ${message}`);
  const said = sentences.map(({ about, text }) => `${text} [${FROM[about]}]`);
  const paragraph = ({ about, text }: NarrativeSentence): Element =>
    element('p', {}, `${text} `, element('span', { class: 'setwise-tag setwise-nowrap' }, FROM[about]));
  return {
    'text/html': toHtml(root('narrative', warningLines(warnings), ...sentences.map(paragraph))),
    'text/markdown': [
      ...findings.map(markdownText),
      ...sentences.map(({ about, text }) => `${markdownText(text)} *(${FROM[about]})*`),
    ].join('\n\n'),
    'text/plain': [...findings, ...said].map((one) => paragraphs(one)).join('\n\n'),
  };
}
