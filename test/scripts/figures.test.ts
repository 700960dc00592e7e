import { expect, test } from 'vitest';
import { withFigures } from '../../scripts/test/figures.mjs';

const figures = [
  { suite: 'minimize', name: 'random tables that equal brute force', value: 1000, unit: 'tables' },
  { suite: 'minimize', name: 'time', value: 1.23456, unit: 's' },
];

test('withFigures(text, figures, date) starts the page when there is none', () => {
  const text = withFigures('', figures, '2026-11-21');
  expect(text).toMatch(/^# Results\n\n.+\n\n## minimize\n\n2026-11-21, Node \d+\.\d+\.\d+\.\n\n/);
  expect(text).toContain('- random tables that equal brute force: 1000 tables\n- time: 1.235 s\n');
});

test('withFigures(text, figures, date) replaces the section of a suite and keeps every other', () => {
  const before = withFigures(
    '',
    [{ suite: 'kernel', name: 'lines', value: 5, unit: 'lines' }, ...figures],
    '2026-01-01',
  );
  const text = withFigures(before, [{ suite: 'minimize', name: 'time', value: 2, unit: 's' }], '2026-11-21');
  expect(text).toContain('## kernel\n\n2026-01-01');
  expect(text).toContain('## minimize\n\n2026-11-21');
  expect(text).not.toContain('1.235');
  expect(text.indexOf('## kernel')).toBeLessThan(text.indexOf('## minimize'));
  expect(withFigures(text, [{ suite: 'minimize', name: 'time', value: 2, unit: 's' }], '2026-11-21')).toBe(text);
});
