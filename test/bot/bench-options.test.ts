import { describe, expect, it } from '@jest/globals';
import { readOptions } from '../bench/options.ts';

describe("the bench's options", () => {
  it('measures everything unless told', () => {
    expect(readOptions([])).toEqual({ ok: true, help: false, json: false, parts: ['answering', 'sending', 'ticking', 'register'] });
  });

  it.each([[['--only', 'sending']], [['--only=sending']]])('measures one part with %j', (args) => {
    expect(readOptions(args)).toEqual({ ok: true, help: false, json: false, parts: ['sending'] });
  });

  it('knows --json and --help', () => {
    expect(readOptions(['--json', '--help'])).toMatchObject({ ok: true, help: true, json: true });
  });

  it('names everything that is wrong at once', () => {
    expect(readOptions(['--fast', '--only', 'sneding', 'now', '--only'])).toEqual({
      ok: false,
      faults: [
        '--fast: there is no such option; see --help',
        '--only: "sneding" is no part of the bench; write one of answering, sending, ticking, register after it',
        'now: there is no such option; see --help',
        '--only: "" is no part of the bench; write one of answering, sending, ticking, register after it',
      ],
    });
  });

  it('takes no option for a part', () => {
    expect(readOptions(['--only', '--json'])).toMatchObject({ ok: false, faults: [expect.stringMatching(/^--only: ""/)] });
  });
});
