import { describe, expect, it } from 'vitest';
import { reference } from '../../src/ops/faults.ts';
import { openLog } from '../../src/ops/log.ts';

const token = 'token.that.must.not.appear';

async function logged(level: 'info' | 'silent', tell: (log: ReturnType<typeof openLog>) => void): Promise<string> {
  const lines: string[] = [];
  const log = openLog({ level, secrets: [token, undefined], write: (line) => lines.push(line) });
  tell(log);
  await log.flush();
  return lines.join('');
}

describe('the log', () => {
  it('never holds the token, wherever it came in', async () => {
    const text = await logged('info', (log) => {
      log.info(`ready with ${token}`, { headers: { authorization: `Bot ${token}` } });
      log.error('refused', new Error(`bad ${token}`, { cause: new Error(token) }));
    });
    expect(text).toContain('[secret]');
    expect(text).not.toContain(token);
  });

  it('holds a fault whole, with its cause', async () => {
    const text = await logged('info', (log) =>
      log.error('failed', new Error('outside', { cause: new Error('inside') }), { reference: 'abc' }),
    );
    const line: unknown = JSON.parse(text);
    expect(line).toMatchObject({
      time: expect.stringMatching(/^\d{4}-/),
      msg: 'failed',
      reference: 'abc',
      err: { message: 'outside', cause: { message: 'inside' } },
    });
  });

  it('keeps the order of lines and leaves out what is below its level', async () => {
    const text = await logged('info', (log) => {
      log.debug('zero');
      log.info('one');
      log.warn('two');
    });
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { msg: string }).msg),
    ).toEqual(['one', 'two']);
  });

  it('can be silent', async () => {
    expect(await logged('silent', (log) => log.warn('anything'))).toBe('');
  });
});

describe('a reference', () => {
  it('is short and can be read aloud', () => {
    expect(reference()).toMatch(/^[a-z2-9]{8}$/);
    expect(reference()).not.toBe(reference());
  });
});
