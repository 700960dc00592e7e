import type { Rule } from '../rule.js';
import { REVIEW_STEPS } from '../steps.js';

export const stepNotReported: Rule = {
  name: 'step-not-reported',
  what: 'steps that PRISMA 2020 asks a review to report',
  find: ({ reported }) => {
    const missing = REVIEW_STEPS.filter(({ name }) => !reported.includes(name));
    if (missing.length === 0) return [];
    const list = missing.map(({ name, item }) => `${name} (item ${item})`).join('; ');
    return [{ places: ['text'], message: `Not reported: ${list}.` }];
  },
};
