/** Wrong calls that the compiler must refuse: `npm run check` fails when one of them is accepted. Never run. */
import {
  compareToPrint,
  contradictions,
  crisp,
  design,
  minimize,
  necessity,
  setData,
  truthTable,
} from '../../src/index.js';

const data = setData(['a'], [{ name: 'A', memberships: [1] }]);
const q = design(data, { outcome: 'Y' });

// @ts-expect-error a misspelt option
truthTable(q, { inclussion: 0.8 });
// @ts-expect-error the outcome is not said
truthTable(data, { inclusion: 0.8 });
// @ts-expect-error an expectation that does not exist
design(data, { outcome: 'Y', expectations: { Y: { A: 'yes' } } });
// @ts-expect-error minimize takes a truth table, not a design
minimize(q);
// @ts-expect-error a model is chosen with a reason
minimize(truthTable(q)).parsimonious.choose(1);
// @ts-expect-error a type is said: there is no "solution"
minimize(truthTable(q)).solution;
// @ts-expect-error a model that was not chosen does not know its outcome
contradictions(minimize(truthTable(q)).parsimonious.models[0], minimize(truthTable(q.negated)));
// @ts-expect-error memberships are not text
setData(['a'], [{ name: 'A', memberships: ['1'] }]);
// @ts-expect-error there is no such rule
crisp(['q1'], { when: 'most', is: 5 });
// @ts-expect-error printed figures are text: their digits count
compareToPrint([{ where: 'a', printed: 0.5, recomputed: 0.5 }], { source: 's' });
// @ts-expect-error a result cannot be changed
necessity(q).rows[0].forOutcome.inclusion = 1;
// @ts-expect-error only one layout
truthTable(q).as('stata');
