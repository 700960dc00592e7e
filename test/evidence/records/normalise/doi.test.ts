import { describe, expect, test } from 'vitest';
import { normaliseDoi } from '../../../../src/evidence/records/normalise/doi.js';

describe('normaliseDoi(text)', () => {
  const eber = '10.15678/eber.2023.110407';
  test.each([
    ['10.15678/EBER.2023.110407', eber],
    ['doi:10.15678/EBER.2023.110407', eber],
    ['DOI 10.15678/EBER.2023.110407.', eber],
    ['https://doi.org/https://doi.org/10.15678/EBER.2023.110407', eber],
    ['https://doi.org/DOI:10.15678/EBER.2023.110407', eber],
    ['https://doi.org/http://dx.doi.org/https://doi.org/10.15678/EBER.2023.110407', eber],
    ['https://doi.org/doi/10.15678/EBER.2023.110407', eber],
    ['https://publisher.example/doi/full/10.15678/EBER.2023.110407?journalCode=x', eber],
    ['https://publisher.example/doi/10.15678/EBER.2023.110407/full', eber],
    ['10.15678%2FEBER.2023.110407', eber],
    ['10.15678/EBER.2023.110407 [doi]', eber],
    ['(10.15678/EBER.2023.110407),', eber],
    ['10.15678/https://doi.org/10.15678/EBER.2023.110407', eber],
    ['10.1016/S0140-6736(20)30183-5', '10.1016/s0140-6736(20)30183-5'],
    [
      '10.1002/(SICI)1097-0142(19970115)79:2&lt;1::AID-CNCR1&gt;3.0.CO;2-#',
      '10.1002/(sici)1097-0142(19970115)79:2<1::aid-cncr1>3.0.co;2-#',
    ],
    ['10.18004/ucsa/2409-8752/2022.009.03.097', '10.18004/ucsa/2409-8752/2022.009.03.097'],
    ['10.1000.10/123', '10.1000.10/123'],
    ['%E0%A4%A', null],
    ['10.1016/', null],
    ['10.1016/...', null],
    ['S0140-6736', null],
    ['', null],
  ])('%s gives %s', (text, doi) => {
    expect(normaliseDoi(text)).toBe(doi);
  });

  test('is its own normal form', () => {
    expect(normaliseDoi(normaliseDoi('https://doi.org/10.1/x') ?? '10.1234/a-b_c;d')).toBe('10.1234/a-b_c;d');
  });

  test('takes no longer than its bound on hostile text', () => {
    expect(normaliseDoi('10.1000.'.repeat(100_000))).toBeNull();
    expect(normaliseDoi(`10.1000/${'('.repeat(500_000)}`)).toHaveLength(2000);
  });
});
