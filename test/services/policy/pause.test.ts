import { describe, expect, it } from '@jest/globals';
import { isInPause, type Pause } from '../../../services/policy/pause.ts';

const july: Pause = { from: '07-01', to: '07-31' };
const newYear: Pause = { from: '12-20', to: '01-06' };
const oneDay: Pause = { from: '05-15', to: '05-15' };

describe('a pause', () => {
  it.each<[string, Pause, string[], string[]]>([
    ['has both its days in it', july, ['07-01', '07-15', '07-31'], ['06-30', '08-01', '01-01']],
    ['goes on past New Year when it ends before it begins', newYear, ['12-20', '12-31', '01-01', '01-06'], ['12-19', '01-07', '07-01']],
    ['may be one day', oneDay, ['05-15'], ['05-14', '05-16']],
  ])('%s', (_, pause, within, outside) => {
    expect([...within, ...outside].filter((day) => isInPause(day, pause))).toEqual(within);
  });
});
