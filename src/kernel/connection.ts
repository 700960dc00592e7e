import { readFileSync } from 'node:fs';
import { fail } from '../util/fail.js';
import { isJson } from './wire.js';

const PORTS = ['shell_port', 'iopub_port', 'stdin_port', 'control_port', 'hb_port'] as const;
type Port = (typeof PORTS)[number];

export interface Connection {
  readonly key: string;
  /** ZeroMQ address of one of the five sockets. */
  address(port: Port): string;
}

/** Reads the connection file that Jupyter writes. Only addresses of this machine are served. */
export function readConnection(path: string): Connection {
  const given: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isJson(given)) fail(`kernel: ${path} is no connection file; start the kernel from Jupyter`);
  const { transport = 'tcp', ip = '127.0.0.1', key = '', signature_scheme: scheme = 'hmac-sha256' } = given;
  if (typeof ip !== 'string' || typeof key !== 'string')
    fail(`kernel: ${path} has no ip or key; start the kernel from Jupyter`);
  if (transport !== 'tcp' && transport !== 'ipc')
    fail(`kernel: transport "${String(transport)}" is unknown; use tcp or ipc`);
  if (transport === 'tcp' && !/^(127(\.\d{1,3}){3}|localhost|::1)$/.test(ip)) {
    fail(`kernel: the connection file asks to listen on ${ip}; only addresses of this machine (127.0.0.1) are served`);
  }
  if (key !== '' && scheme !== 'hmac-sha256')
    fail(`kernel: signature scheme "${String(scheme)}" is unknown; use hmac-sha256`);
  for (const port of PORTS) {
    const number = given[port];
    if (typeof number !== 'number' || !Number.isInteger(number))
      fail(`kernel: ${path} has no ${port}; start the kernel from Jupyter`);
  }
  const host = ip === '::1' ? '[::1]' : ip === 'localhost' ? '127.0.0.1' : ip;
  return {
    key,
    address: (port) => (transport === 'tcp' ? `tcp://${host}:${given[port]}` : `ipc://${ip}-${given[port]}`),
  };
}
