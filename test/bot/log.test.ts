import { describe, expect, it } from '@jest/globals';
import { createLog, errorInBrief } from '../../bot/log.ts';

const WRITTEN = 'Anna Berg skrev: upphandlingen är överklagad';

/** What is written to the log, line by line. */
function logged(level: 'error' | 'warn' | 'info', write: (log: ReturnType<typeof createLog>) => void): string[] {
  const lines: string[] = [];
  write(createLog(level, { write: (line) => lines.push(line) }));
  return lines;
}

const detailsOf = ([line = '{}']: string[]): unknown => JSON.parse(line);

class StoreError extends Error {
  override name = 'StoreError';
  code = 'E_STORE';
  connection = 'AccountKey=hemligt';
}

describe('an error in the log', () => {
  const line = logged('info', (log) =>
    log.error('turn.failed', { reference: '1a2b3c4d', error: new StoreError(WRITTEN, { cause: new Error(WRITTEN) }) }),
  );

  it('is one line: what kind and where, with the reference', () => {
    expect(line).toHaveLength(1);
    expect(detailsOf(line)).toEqual({
      level: 50,
      time: expect.any(Number),
      reference: '1a2b3c4d',
      error: { name: 'StoreError', code: 'E_STORE', where: expect.stringMatching(/^bot\/log\.test\.ts:\d+$/) },
      msg: 'turn.failed',
    });
  });

  it('has neither its message, nor its stack, nor anything it carries', () => {
    expect(line.join('')).not.toMatch(/Anna|överklagad|hemligt|stack| at /);
  });

  it('is not led by a message that looks like a place in the program', () => {
    expect(
      detailsOf(
        logged('info', (log) => log.error('x', { error: Object.assign(new Error('bot/hemligt:1'), { stack: 'Error: bot/hemligt:1' }) })),
      ),
    ).toMatchObject({ error: { name: 'Error' } });
    expect(errorInBrief(Object.assign(new Error('bot/hemligt:1'), { stack: 'Error: bot/hemligt:1\nservices/hemligt:2' }))).toBe('Error');
  });

  it.each([
    ['a text', WRITTEN],
    ['nothing', undefined],
    ['an object', { message: WRITTEN }],
  ])('says no more of %s than its kind', (_what, thrown) => {
    const written = logged('info', (log) => log.error('x', { error: thrown }));
    expect(written.join('')).not.toContain('Anna');
  });

  it('cuts a code that is no code', () => {
    expect(errorInBrief(Object.assign(new Error(''), { code: 'x'.repeat(500) })).length).toBeLessThan(150);
  });
});

describe('the level', () => {
  it.each([
    ['error', ['c']],
    ['warn', ['b', 'c']],
    ['info', ['a', 'b', 'c']],
  ] as const)('%s lets through what is as grave or graver', (level, events) => {
    const lines = logged(level, (log) => {
      log.info('a');
      log.warn('b');
      log.error('c');
    });
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(events);
  });
});

it('keeps a line a line, whatever is in it', () => {
  expect(logged('info', (log) => log.warn('x', { detail: 'first\nsecond\r\n{"msg":"forged"}' }))[0]?.trimEnd()).not.toMatch(/[\r\n]/);
});
