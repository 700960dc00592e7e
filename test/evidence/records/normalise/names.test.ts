import { describe, expect, test } from 'vitest';
import { parseAuthor, parseAuthors } from '../../../../src/evidence/records/normalise/index.js';

describe('parseAuthor(text)', () => {
  test.each([
    ['Smith, John', 'Smith', 'John'],
    ['John Smith', 'Smith', 'John'],
    ['SMITH JA', 'SMITH', 'JA'],
    ['Smith J.', 'Smith', 'J.'],
    ['Lewis G. F.', 'Lewis', 'G. F.'],
    ['J. P. Smith', 'Smith', 'J. P.'],
    ['Wu X', 'Wu', 'X'],
    ['Li J.-P.', 'Li', 'J.-P.'],
    ['van der Berg A', 'van der Berg', 'A'],
    ['Vincent van Gogh', 'van Gogh', 'Vincent'],
    ['van Gogh', 'van Gogh', ''],
    ['María de la Cruz', 'de la Cruz', 'María'],
    ['King, Jr., Martin', 'King', 'Martin Jr.'],
    ['King M Jr', 'King', 'M Jr'],
    ['SMITH John', 'SMITH', 'John'],
    ['SMITH LEE', 'LEE', 'SMITH'],
    ['García Márquez, Gabriel', 'García Márquez', 'Gabriel'],
    ['World Health Organization', 'World Health Organization', ''],
    ['{Barnes and Noble}', 'Barnes and Noble', ''],
    ['University of Pisa, Department of Law', 'University of Pisa, Department of Law', ''],
    ['Bank, J. K.', 'Bank', 'J. K.'],
    ['王小明', '王小明', ''],
    ['Plato', 'Plato', ''],
    [' , ', '', ''],
    ['', '', ''],
  ])('%s is %s, %s', (text, family, given) => {
    expect(parseAuthor(text)).toEqual({ family, given });
  });
});

describe('parseAuthors(text, separator)', () => {
  const families = (text: string, separator?: string): string[] =>
    parseAuthors(text, separator).map((author) => author.family);

  test.each([
    ['Smith, J.; Doe, K.', ['Smith', 'Doe']],
    ['Smith J\r\nDoe K\r\n', ['Smith', 'Doe']],
    ['Smith, John and Doe, Kate', ['Smith', 'Doe']],
    ['García Márquez, Gabriel and Vargas Llosa, Mario', ['García Márquez', 'Vargas Llosa']],
    ['Smith, J., Doe, K. & Roe, L.', ['Smith', 'Doe', 'Roe']],
    ['Smith J., Doe K., Roe L.', ['Smith', 'Doe', 'Roe']],
    ['Smith J., Doe K.', ['Smith', 'Doe']],
    ['Ann Lee, Bob Ray, and Cy Dee', ['Lee', 'Ray', 'Dee']],
    ['Ann Lee, Bob Ray and Cy Dee', ['Lee', 'Ray', 'Dee']],
    ['Smith, J. and Doe, K., et al.', ['Smith', 'Doe']],
    ['Cachero, C. y Vásquez, M.', ['Cachero', 'Vásquez']],
    ['Cachero y Vásquez', ['Cachero', 'Vásquez']],
    ['Ortega y Gasset, José', ['Ortega y Gasset']],
    ['Smith, J., Jr., Doe, K.', ['Smith', 'Doe']],
    ['Adeli K.Lewis G. F.', ['Adeli', 'Lewis']],
    ['El Hachmane M.van der Berg A.Gan L. M.', ['El Hachmane', 'van der Berg', 'Gan']],
    ['Centers for Disease Control and Prevention', ['Centers for Disease Control and Prevention']],
    ['{Barnes and Noble} and Smith, John', ['Barnes and Noble', 'Smith']],
    ['Smith, John', ['Smith']],
    ['王小明，李华', ['王小明', '李华']],
    ['佐藤 花子、鈴木 一郎', ['佐藤', '鈴木']],
    ['', []],
  ])('%s has the families %j', (text, expected) => {
    expect(families(text)).toEqual(expected);
  });

  test('splits at the separator alone where one is given', () => {
    expect(families('Smith, John|Doe and Sons', '|')).toEqual(['Smith', 'Sons']);
  });
});
