import { expect, test } from 'vitest';
import { safeUrl } from '../../labextension/src/safe-url.js';

const allowed = [
  'https://example.org/a?b=c#d',
  'http://example.org/',
  'HTTPS://example.org/',
  'mailto:someone@example.org',
];

const refused = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u00adscript:alert(1)',
  'javascript\u200b:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zy8+',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  'filesystem:https://example.org/1',
  'file:///etc/passwd',
  'ftp://example.org/',
  'ws://example.org/',
  'wss://example.org/',
  'chrome://settings',
  'about:blank',
  'view-source:https://example.org/',
  'intent://scan/#Intent;end',
  'jar:https://example.org/a.jar!/b',
  'steam://run/1',
  '//example.org/a',
  '/api/shutdown',
  '../lab/tree/a.ipynb',
  '?reset',
  '#top',
  '',
  'https://',
  'https://user:secret@example.org/',
  'https://exam ple.org/',
  `https://example.org/${'a'.repeat(2048)}`,
];

test.each(allowed)('safeUrl(%j) is an address', (text) => {
  expect(safeUrl(text)).toMatch(/^(https?:\/\/example\.org\/|mailto:)/);
});
test.each(refused)('safeUrl(%j) is null', (text) => {
  expect(safeUrl(text)).toBeNull();
});
