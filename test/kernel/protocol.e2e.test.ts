import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf, KernelClient, pause, textOf } from './client.js';

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
  await kernel.execute('0');
});
afterAll(() => kernel?.close());

test('kernel_info_request tells protocol, language and implementation', async () => {
  const info = await kernel.request('kernel_info_request', {});
  expect(info).toMatchObject({
    status: 'ok',
    implementation: 'setwise',
    language_info: { name: 'typescript', file_extension: '.ts' },
  });
  expect(await kernel.request('kernel_info_request', {}, 'control')).toEqual(info);
});

test('after an error the cells that were sent with it are aborted, and what comes later runs', async () => {
  const ids = ['1', 'await new Promise((r) => setTimeout(r, 50)); throw new Error("stop")', '2', '3'].map((code) =>
    kernel.sendCell(code),
  );
  const info = kernel.send('kernel_info_request', {});
  const replies = await Promise.all(ids.map((id) => kernel.reply(id)));
  expect(replies.map(({ content }) => content.status)).toEqual(['ok', 'error', 'aborted', 'aborted']);
  expect((await kernel.reply(info)).content.status).toBe('ok');
  expect((await kernel.execute('4')).reply.status).toBe('ok');
});

test('without stop_on_error nothing is aborted', async () => {
  const ids = ['throw 1', '2'].map((code) => kernel.sendCell(code, { stop_on_error: false }));
  const replies = await Promise.all(ids.map((id) => kernel.reply(id)));
  expect(replies.map(({ content }) => content.status)).toEqual(['error', 'ok']);
});

test('a cell that is sent when the error has been answered always runs', async () => {
  for (let i = 0; i < 10; i++) {
    await kernel.reply(kernel.sendCell('throw 1'));
    expect((await kernel.execute(`${i}`)).reply.status).toBe('ok');
  }
});

test('a reply comes after everything that was published for it, and idle after that', async () => {
  const id = kernel.sendCell("console.log('out'); 'result'");
  const { types } = await kernel.finished(id);
  expect(types).toEqual(['stream', 'execute_result']);
  const states = kernel.published
    .filter(({ parent }) => parent.msg_id === id)
    .map(({ header, content }) => content.execution_state ?? header.msg_type);
  expect(states).toEqual(['busy', 'execute_input', 'stream', 'execute_result', 'idle']);
});

test('input asks the front end, and is refused where there is none', async () => {
  const id = kernel.sendCell(
    "import { input } from 'setwise/kernel'; const name = await input('Name? '); 'hello ' + name",
    { allow_stdin: true },
  );
  await kernel.until(() => kernel.asked.length > 0, 'the question');
  expect(kernel.asked[0]?.content).toEqual({ prompt: 'Name? ', password: false });
  expect(kernel.asked[0]?.parent.msg_id).toBe(id);
  kernel.answerInput('Ragin');
  expect(dataOf((await kernel.finished(id)).outputs, 'execute_result')['text/plain']).toBe("'hello Ragin'");
  expect((await kernel.execute("await input('again?')")).reply.evalue).toContain('takes no input');
});

test('comms go both ways: opened by the kernel, opened by the front end, unknown targets are closed', async () => {
  const opened = await kernel.execute(
    "import { onComm, openComm } from 'setwise/kernel';\nconst comm = openComm('view', { a: 1 });\nlet heard: unknown[] = [];\ncomm.onMessage((data) => { heard.push(data); comm.send({ echo: data }) });\nonComm('plot', (line, data) => { line.send({ got: data }); line.onMessage((m) => console.log('plot says', m)); });",
  );
  const { comm_id, target_name, data } = opened.outputs[0]?.content ?? {};
  expect({ target_name, data }).toEqual({ target_name: 'view', data: { a: 1 } });
  const message = kernel.send('comm_msg', { comm_id, data: { b: 2 } });
  await kernel.until(() => kernel.of(message).length > 0, 'the echo');
  expect(kernel.of(message)[0]?.content).toEqual({ comm_id, data: { echo: { b: 2 } } });
  const open = kernel.send('comm_open', { comm_id: 'front-1', target_name: 'plot', data: { c: 3 } });
  await kernel.until(() => kernel.of(open).length > 0, 'the answer');
  expect(kernel.of(open)[0]?.content).toEqual({ comm_id: 'front-1', data: { got: { c: 3 } } });
  expect(await kernel.request('comm_info_request', {})).toEqual({
    status: 'ok',
    comms: { 'front-1': { target_name: 'plot' }, [String(comm_id)]: { target_name: 'view' } },
  });
  const unknown = kernel.send('comm_open', { comm_id: 'front-2', target_name: 'nothing', data: {} });
  await kernel.until(() => kernel.of(unknown).length > 0, 'the refusal');
  expect(kernel.of(unknown)[0]?.header.msg_type).toBe('comm_close');
  kernel.send('comm_close', { comm_id, data: {} });
  expect(await kernel.request('comm_info_request', { target_name: 'view' })).toEqual({ status: 'ok', comms: {} });
});

test('a cell that waits for a message of a comm gets it', async () => {
  const id = kernel.sendCell(
    "const asking = openComm('ask'); const answer = await new Promise((resolve) => asking.onMessage(resolve)); answer",
  );
  await kernel.until(() => kernel.of(id).length > 0, 'the opening');
  kernel.send('comm_msg', { comm_id: kernel.of(id)[0]?.content.comm_id, data: { yes: true } });
  expect(dataOf((await kernel.finished(id)).outputs, 'execute_result')['text/plain']).toBe('{ yes: true }');
});

test('complete_request knows members, earlier cells, setwise and arquero, and counts in characters', async () => {
  await kernel.execute(
    "import * as setwise from 'setwise';\nimport * as aq from 'arquero';\nconst sample = { weight: 1, width: 2 };",
  );
  const matches = async (code: string, cursor_pos = code.length) =>
    kernel.request('complete_request', { code, cursor_pos });
  expect((await matches('sample.wei')).matches).toEqual(['weight']);
  expect((await matches('setwise.truthT')).matches).toContain('truthTable');
  expect((await matches('aq.fromCS')).matches).toContain('fromCSV');
  const after = await matches("'😀😀'; sample.wid");
  expect(after).toMatchObject({ matches: ['width'], cursor_start: 13, cursor_end: 16 });
});

test('inspect_request gives signature and doc comment of own, setwise and arquero names', async () => {
  await kernel.execute('/** Doubles a number. */\nfunction doubled(n: number): number { return 2 * n }');
  const text = async (code: string, cursor_pos = code.length) => {
    const found = await kernel.request('inspect_request', { code, cursor_pos, detail_level: 0 });
    return String((found.data as { 'text/plain'?: string })['text/plain']);
  };
  expect(await text('doubled')).toMatch(/function doubled\(n: number\): number[\s\S]*Doubles a number/);
  expect(await text('doubled(3, ')).toContain('Doubles a number');
  expect(await text('aq.table(')).toContain('Create a new table');
  expect(await text('setwise.truthTable(')).toMatch(/truthTable\(design: [\s\S]*\n\nThe truth table/);
  expect(await text("'😀'; doubled", 12)).toContain('Doubles');
  expect(await kernel.request('inspect_request', { code: '  ', cursor_pos: 1 })).toMatchObject({
    status: 'ok',
    found: false,
  });
});

test('is_complete_request tells complete, incomplete with its indent, and invalid', async () => {
  const status = (code: string) => kernel.request('is_complete_request', { code });
  expect(await status('const a = 1')).toEqual({ status: 'complete' });
  expect(await status('function f() {')).toEqual({ status: 'incomplete', indent: '  ' });
  expect(await status('const = 3')).toEqual({ status: 'invalid' });
});

test('history_request answers tail, range and search', async () => {
  await kernel.execute("'h one'");
  const line = (await kernel.execute("'h two'")).reply.execution_count as number;
  await kernel.execute("'h two'", { store_history: false });
  const ask = async (content: Record<string, unknown>) =>
    (await kernel.request('history_request', { raw: true, output: false, ...content })).history;
  expect(await ask({ hist_access_type: 'tail', n: 2 })).toEqual([
    [0, line - 1, "'h one'"],
    [0, line, "'h two'"],
  ]);
  expect(await ask({ hist_access_type: 'tail', n: 1, output: true })).toEqual([[0, line, ["'h two'", "'h two'"]]]);
  expect(await ask({ hist_access_type: 'range', session: 0, start: line, stop: line + 1 })).toEqual([
    [0, line, "'h two'"],
  ]);
  expect(await ask({ hist_access_type: 'search', pattern: "'h *", n: 1 })).toEqual([[0, line, "'h two'"]]);
});

test('shutdown_request on the control channel ends the process and says whether it restarts', async () => {
  const other = await KernelClient.start();
  await other.execute('0');
  const reply = await other.request('shutdown_request', { restart: true }, 'control');
  expect(reply).toEqual({ status: 'ok', restart: true });
  await other.close();
  expect(other.process.exitCode).toBe(0);
  expect(other.log).toBe('');
});

test('shutdown_request ends a kernel that is busy', async () => {
  const other = await KernelClient.start();
  await other.execute('0');
  const id = other.sendCell("console.log('started'); new Function('for (;;) {}')()");
  await other.until(() => textOf(other.of(id)).includes('started'), 'the start');
  await pause(50);
  const start = performance.now();
  await other.close();
  expect(performance.now() - start).toBeLessThan(3500);
});
