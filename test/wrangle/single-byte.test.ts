import { describe, expect, test } from 'vitest';
import { decodeSingleByte, singleByteEncoding, singleByteTable } from '../../src/wrangle/single-byte.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('decodeSingleByte(bytes, encoding)', () => {
  test('has the quotation marks and the euro of windows-1252, not control characters', () => {
    expect(decodeSingleByte(bytes(0x93, 0x61, 0x94, 0x80, 0x96, 0xe9), 'windows-1252')).toBe('“a”€–é');
  });

  test('reads other encodings by their tables, and long texts', () => {
    expect(decodeSingleByte(bytes(0xcf, 0xf0), 'windows-1251')).toBe('Пр');
    expect(decodeSingleByte(bytes(0xb3), 'iso-8859-2')).toBe('ł');
    expect(decodeSingleByte(new Uint8Array(20_001).fill(0xe4), 'windows-1252')).toBe('ä'.repeat(20_001));
  });
});

test('singleByteTable(encoding) tells all bytes of windows-1252 apart', () => {
  expect(new Set(singleByteTable('windows-1252')).size).toBe(256);
});

test('singleByteEncoding(label) knows encodings of one byte a character, and no others', () => {
  expect(['latin1', 'ISO-8859-1', 'cp1251', 'KOI8-R'].map(singleByteEncoding)).toEqual([
    'windows-1252',
    'windows-1252',
    'windows-1251',
    'koi8-r',
  ]);
  expect(['utf-8', 'gbk', 'utf-16le', 'no such'].map(singleByteEncoding)).toEqual([null, null, null, null]);
});
