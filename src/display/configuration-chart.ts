import type { ConditionsPayload, ModelPayload } from '../mime/types.js';
import { setName } from './formula.js';
import { type Element, element, type Markup } from './markup.js';
import { counted, ratio } from './number.js';
import { chip, scrollTable } from './parts.js';
import { configurationSign } from './symbols.js';

/** A configuration chart in the manner of Fiss (2011): conditions down, terms across, then fit and cases of each term. */
export function configurationChart(model: ModelPayload, of: ConditionsPayload): Element {
  return scrollTable([headRow(model)], bodyRows(model, of));
}

function headRow(model: ModelPayload): Element {
  const th = (kind: string, label: string): Element =>
    element('th', { class: `setwise-th${kind}`, scope: 'col' }, label);
  return element(
    'tr',
    { class: 'setwise-tr' },
    th(' setwise-th-left', 'configuration'),
    ...model.terms.map((_, index) => th('', String(index + 1))),
    th(' setwise-th-right', `model ${model.label}`),
  );
}

function bodyRows(model: ModelPayload, of: ConditionsPayload): Element[] {
  const row = (label: Markup, cells: readonly (readonly Markup[])[], whole: readonly Markup[]): Element =>
    element(
      'tr',
      { class: 'setwise-tr' },
      element('td', { class: 'setwise-td setwise-td-left' }, label),
      ...cells.map((content) => element('td', { class: 'setwise-td' }, ...content)),
      element('td', { class: 'setwise-td setwise-td-number' }, ...whole),
    );
  return [
    ...of.conditions.map((name, index) =>
      row(
        setName(name),
        model.terms.map((term) => configurationSign(of, index, term.literals[index] ?? null)),
        [],
      ),
    ),
    row(
      'inclusion',
      model.terms.map((term) => [ratio(term.inclusion)]),
      [ratio(model.inclusion)],
    ),
    row(
      'PRI',
      model.terms.map((term) => [ratio(term.pri)]),
      [ratio(model.pri)],
    ),
    row(
      'raw coverage',
      model.terms.map((term) => [ratio(term.rawCoverage)]),
      [ratio(model.coverage)],
    ),
    row(
      'unique coverage',
      model.terms.map((term) => [ratio(term.uniqueCoverage)]),
      [],
    ),
    row(
      'cases',
      model.terms.map((term) => [caseList(term.cases, term.deviant)]),
      [],
    ),
  ];
}

const NAMES_SHOWN = 4;

/** The cases of a term: the number, and the names behind it; deviant ones are always in sight. */
function caseList(cases: readonly string[], deviant: readonly string[]): Element {
  const off = new Set(deviant);
  const chips = cases.map((name) => chip(name, off.has(name) ? 'deviant' : null));
  if (cases.length <= NAMES_SHOWN)
    return element('span', { class: 'setwise-names' }, ...(cases.length > 0 ? chips : ['no case']));
  const note = deviant.length > 0 ? ` · ${deviant.length} deviant` : '';
  return element(
    'details',
    {},
    element('summary', { class: 'setwise-summary' }, `${counted(cases.length, 'case')}${note}`),
    element('span', { class: 'setwise-names' }, ...chips),
  );
}
