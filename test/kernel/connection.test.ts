import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConnection } from '../../src/kernel/connection.js';

const file = join(mkdtempSync(join(tmpdir(), 'setwise-connection-')), 'c.json');
const ports = { shell_port: 1, iopub_port: 2, stdin_port: 3, control_port: 4, hb_port: 5 };
function read(change: Record<string, unknown>) {
  writeFileSync(
    file,
    JSON.stringify({
      transport: 'tcp',
      ip: '127.0.0.1',
      key: 'k',
      signature_scheme: 'hmac-sha256',
      ...ports,
      ...change,
    }),
  );
  return readConnection(file);
}

test('readConnection(file) gives the key and the five addresses', () => {
  expect(read({}).key).toBe('k');
  expect(read({}).address('hb_port')).toBe('tcp://127.0.0.1:5');
  expect(read({ ip: 'localhost' }).address('shell_port')).toBe('tcp://127.0.0.1:1');
});

test.each(['0.0.0.0', '192.168.1.5', '*', '::', '127.0.0.1.example.org'])(
  'readConnection(file) refuses to listen on %s',
  (ip) => {
    expect(() => read({ ip })).toThrow(/only addresses of this machine/);
  },
);

test('readConnection(file) names what is missing or unknown', () => {
  expect(() => read({ hb_port: undefined })).toThrow(/hb_port/);
  expect(() => read({ signature_scheme: 'hmac-md5' })).toThrow(/hmac-sha256/);
  expect(() => read({ transport: 'udp' })).toThrow(/udp/);
});
