import type { ConditionsPayload, SolutionTypePayload, TermUsePayload } from '../mime/types.js';
import { termFormula } from './formula.js';
import { modelsCounted } from './limits.js';
import { type Element, element, type Markup } from './markup.js';
import { counted, digits, ratio } from './number.js';
import { foot, meter, scrollTable } from './parts.js';
import type { TextColumn } from './text.js';
import { termText } from './values.js';

/** Terms in sight; the rest is folded. */
const SHOWN = 12;
/** ■ in every model, ◧ in some, □ in none. */
export const USE_SIGNS: Readonly<Record<TermUsePayload['use'], string>> = {
  essential: '■',
  alternative: '◧',
  'never used': '□',
};

/** Whether rival models are counted, so that their terms can be told apart by use. */
export function isAmbiguous(type: SolutionTypePayload): boolean {
  return type.terms !== null && !['0', '1'].includes(String(type.count));
}

/**
 * What rival models share and where they part: each prime implicant with the share of models it is in, essential ones (in all)
 * first, then alternatives, then those in none.
 */
export function termUse(type: SolutionTypePayload, of: ConditionsPayload): Element[] {
  if (!isAmbiguous(type)) return [];
  const all = type.terms?.first ?? [];
  const rest = all.slice(SHOWN);
  const folded = rest.length > 0 ? [fold(`${counted(rest.length, 'more term')}`, [grid(rest, type, of)], false)] : [];
  const content = [grid(all.slice(0, SHOWN), type, of), ...folded, ...useNotes(type).map((note) => foot(note))];
  return [fold(useTitle(type), content, true)];
}

function fold(title: string, content: readonly Markup[], open: boolean): Element {
  return element(
    'details',
    open ? { open: '' } : {},
    element('summary', { class: 'setwise-summary' }, title),
    ...content,
  );
}

function grid(uses: readonly TermUsePayload[], type: SolutionTypePayload, of: ConditionsPayload): Element {
  const th = (kind: string, title: string): Element =>
    element('th', { class: `setwise-th${kind}`, scope: 'col' }, title);
  const head = [
    th(' setwise-th-left', 'term'),
    th(' setwise-th-left', 'use'),
    th(' setwise-th-right', `in models, of ${digits(type.count)}`),
    th(' setwise-th-right', 'share'),
  ];
  const rows = uses.map((use) => {
    const faded = use.use === 'never used' ? ' setwise-soft' : '';
    const td = (kind: string, ...content: readonly (Markup | readonly Markup[])[]): Element =>
      element('td', { class: `setwise-td${kind}${faded}` }, ...content);
    return element(
      'tr',
      { class: 'setwise-tr' },
      td(' setwise-td-left setwise-term', termFormula(use.literals, of)),
      td(' setwise-td-left setwise-nowrap', `${USE_SIGNS[use.use]} ${use.use}`),
      td(' setwise-td-number', digits(use.models)),
      td(' setwise-td-number', ratio(use.share), meter(use.share, [], use.use === 'essential', 'plain')),
    );
  });
  return scrollTable([element('tr', { class: 'setwise-tr' }, ...head)], rows);
}

/** `Terms of the 47 models: 2 essential, 9 alternative, 3 never used`. */
export function useTitle(type: SolutionTypePayload): string {
  const uses = type.terms?.first ?? [];
  const parts = (['essential', 'alternative', 'never used'] as const).map(
    (use) => `${uses.filter((one) => one.use === use).length} ${use}`,
  );
  const complete = uses.length === type.terms?.count;
  const listed = complete ? '' : `, of the first ${uses.length}`;
  return `Prime implicants over the ${modelsCounted(type)}: ${parts.join(', ')}${listed}`;
}

/** What a table of uses cannot show: how many it leaves out, the shortest models, the literals. */
export function useNotes(type: SolutionTypePayload): string[] {
  const more = (type.terms?.count ?? 0) - (type.terms?.first.length ?? 0);
  const { fewestLiterals, literals } = type;
  return [
    ...(more > 0 ? [`${counted(more, 'more prime implicant')} not shown; they are in .termUse`] : []),
    ...(fewestLiterals === null
      ? []
      : [
          `fewest literals among them: ${fewestLiterals.literals}, in ${modelsCounted({ count: fewestLiterals.count, exact: true })}`,
        ]),
    ...(literals === null || literals.length === 0
      ? []
      : [
          `literals over all models: ${literals.map(({ expression, terms }) => `${expression} ${digits(terms)}`).join(', ')}`,
        ]),
  ];
}

export const USE_COLUMNS: readonly TextColumn[] = [
  { title: 'term', align: 'left' },
  { title: 'use', align: 'left' },
  { title: 'models', align: 'right' },
  { title: 'share', align: 'right' },
];

/** The same as cells of text. */
export function useRows(type: SolutionTypePayload, of: ConditionsPayload): string[][] {
  return (type.terms?.first ?? []).map((use) => [
    termText(use, of),
    `${USE_SIGNS[use.use]} ${use.use}`,
    digits(use.models),
    ratio(use.share),
  ]);
}
