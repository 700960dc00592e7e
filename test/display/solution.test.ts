import { describe, expect, test } from 'vitest';
import { literalName, modelFormula, termFormula } from '../../src/display/formula.js';
import { toHtml } from '../../src/display/html.js';
import { drawSolution, STATIC, type StaticRoom } from '../../src/display/solution.js';
import { solutionBundle } from '../../src/display/solution-bundle.js';
import { bits } from '../../src/display/values.js';
import { SOLUTION_VIEW } from '../../src/display/view.js';
import type { LimitsPayload, ModelPayload, SolutionPayload } from '../../src/mime/types.js';
import { chosen, conservative, frame, proved, solution } from './granados.js';
import { strictly } from './strict-markup.js';

/** Models that a saved notebook shows at most. */
const MOST = (STATIC[0] as StaticRoom).models;
const textOf = (drawn: Parameters<typeof toHtml>[0]): string => strictly(toHtml(drawn)).text;

describe('drawSolution(solution)', () => {
  test('names every type, every model and every term with its fit', () => {
    const text = textOf(drawSolution(solution));
    for (const type of solution.types) {
      expect(text).toContain(`${type.type} · ${type.count} models`);
      for (const model of type.models) expect(text).toContain(`configuration chart of ${model.label}`);
    }
    expect(text).toContain('easy counterfactuals 11110');
    expect(text).toContain('difficult ones C1P2 00111, 10010; C2P2 00111, 10010');
    expect(text).toContain('uncovered: c12, c23, c29');
  });

  test('never says just “the solution”', () => {
    for (const drawn of [
      drawSolution(solution),
      drawSolution(chosen),
      drawSolution({ ...solution, types: solution.types.slice(0, 1) }),
    ]) {
      expect(textOf(drawn)).not.toMatch(/(?<!conservative |intermediate |parsimonious )\bsolution\b(?!s)/i);
    }
  });

  test('says which of how many models was chosen, and why', () => {
    const text = textOf(drawSolution(chosen));
    expect(text).toContain('P2 is 1 of 2');
    expect(text).toContain('chosen: the one printed');
  });

  test('says when there may be more models than were found, and how many it leaves out', () => {
    const stopped = {
      primeImplicants: { found: 9, exhausted: false, completeTo: 3 },
      size: { value: 4, lower: 3, proved: false },
      models: { listed: MOST + 7 },
      stoppedBy: 'time',
    };
    const many = Array.from(
      { length: MOST + 7 },
      (_, index): ModelPayload => ({ ...(conservative[0] as ModelPayload), label: `C${index + 1}` }),
    );
    const long: SolutionPayload = {
      ...solution,
      types: [{ ...proved('conservative', many), exact: false, limits: stopped }],
    };
    for (const text of [textOf(drawSolution(long)), String(solutionBundle(long)['text/plain']).replaceAll('\n', ' ')]) {
      expect(text).toContain('27 models or more');
      expect(text).toContain('7 more models of the conservative solution not shown');
      expect(text).toContain('▲ not all proved: the shortest model found has 4 terms; only fewer than 3 are ruled out');
      expect(text).toContain(
        'at least 27 models · 9 prime implicants found, all of up to 3 literals · the time budget ran out',
      );
    }
  });
});

describe('solutionBundle(solution)', () => {
  const [model] = conservative as [ModelPayload];
  const [term] = model.terms;
  const large = (models: number, terms: number): SolutionPayload => {
    const own = { ...model, terms: Array.from({ length: terms }, () => term as ModelPayload['terms'][number]) };
    const all = Array.from({ length: models }, (_, index): ModelPayload => ({ ...own, label: `C${index + 1}` }));
    const type = proved('conservative', all);
    const listed = { ...(type.limits as LimitsPayload), models: { listed: models } };
    return { ...solution, types: [{ ...type, limits: listed }] };
  };

  test.each([
    [20, 30, 20],
    [20, 90, 10],
    [20, 300, 1],
  ])(
    'keeps a page of %i models with %i terms under a million characters, and says what it leaves out',
    (models, terms, shown) => {
      const bundle = solutionBundle(large(models, terms));
      const html = String(bundle['text/html']);
      expect(html.length).toBeLessThanOrEqual(1_000_000);
      for (const text of [strictly(html).text, String(bundle['text/plain']).replaceAll('\n', ' ')]) {
        expect(text.match(/deviant \(in a term|deviant: /g)).toHaveLength(shown);
        if (shown < models)
          expect(text).toContain(
            `${models - shown} more models of the conservative solution not shown; they are in .models`,
          );
      }
    },
  );

  test('leaves out a chart that is too large, and says where its terms are', () => {
    const text = strictly(String(solutionBundle(large(1, 1500))['text/html'])).text;
    expect(text).toContain('its 1500 terms are too many for a chart here; .terms has them all');
  });
});

describe('drawSolution(solution, view)', () => {
  test('shows one model at a time, by tabs', () => {
    const text = textOf(drawSolution(solution, { type: 2, model: 1 }));
    expect(text).toContain('P2 of 2');
    expect(text).not.toContain('P1 of 2');
  });

  test('opens at the chosen model, else at the first', () => {
    expect(textOf(drawSolution({ ...solution, chosen: chosen.chosen }, SOLUTION_VIEW))).toContain('P2 · chosen');
    expect(textOf(drawSolution(solution, SOLUTION_VIEW))).toContain('C1 of 2');
  });

  test('falls back to what is there for a tab that is not', () => {
    expect(() => drawSolution(solution, { type: 9, model: 9 })).not.toThrow();
    expect(
      textOf(
        drawSolution(
          {
            ...solution,
            types: [proved('conservative', [])],
          },
          SOLUTION_VIEW,
        ),
      ),
    ).toContain('no model');
  });
});

describe('formulas', () => {
  test('literalName(name, false) keeps the ~ in the text, under an overline', () => {
    expect(toHtml(literalName('A', false))).toBe(
      '<span style="text-decoration:overline"><span style="font-size:0">~</span>A</span>',
    );
    expect(literalName('A', true)).toBe('A');
  });

  test('termFormula(literals) of nothing is 1, modelFormula of no term 0', () => {
    expect(termFormula([null, null], frame)).toEqual(['1']);
    expect(textOf(modelFormula([], frame, '~Y'))).toBe('0 → ~Y');
  });

  test('bits(configuration) writes what does not matter as a dash', () => {
    expect(bits([1, 0, null])).toBe('10–');
  });
});
