import { boundLines, type Bound } from './bound.ts';
import { ADMINISTRATIONS } from './large-city.ts';
import { SCENARIO_NAMES, SILENT_CHATS, type ScenarioName } from './scenarios.ts';
import type { StormFigures, Waits } from './storm-figures.ts';
import { line, round } from './table.ts';
import { PERMITTED_A_SECOND } from './teams-limits.ts';

/** What was measured of the sending. */
export type SendingFigures = Record<ScenarioName, StormFigures>;

const waitsJson = ({ count, p50Ms, p99Ms, maxMs }: Waits): object => ({
  count,
  p50Ms: round(p50Ms, 0),
  p99Ms: round(p99Ms, 0),
  maxMs: round(maxMs, 0),
});

const stormJson = (figures: StormFigures): object => {
  const { latencyMs, sent, perSecond, share, doubles, throttled, missing, lateAnswers, wholeMs, cpuMs, peakBytes } = figures;
  return {
    latencyMs,
    sent,
    perSecond: round(perSecond, 1),
    share: round(share, 3),
    doubles,
    throttled,
    missing,
    lateAnswers,
    requests: waitsJson(figures.requests),
    greetings: waitsJson(figures.greetings),
    notices: waitsJson(figures.notices),
    answers: waitsJson(figures.answers),
    wholeMs: round(wholeMs, 0),
    cpuMs: round(cpuMs, 0),
    peakMb: round(peakBytes / 1e6, 0),
  };
};

export const sendingJson = (figures: SendingFigures): object =>
  Object.fromEntries(SCENARIO_NAMES.map((name) => [name, stormJson(figures[name])]));

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);

const waitsCell = ({ count, p50Ms, p99Ms, maxMs }: Waits): string => (count === 0 ? '–' : [p50Ms, p99Ms, maxMs].map(seconds).join(' / '));

const wide = (name: string, cells: readonly string[]): string => `${name.padEnd(39)}${cells.map((cell) => cell.padStart(21)).join('')}`;

const TITLES: Record<ScenarioName, string> = {
  rollOut: 'the app comes to everybody',
  nudge: 'the secretariat presses Påminn',
  opening: 'the round opens',
  silentChats: `Påminn, ${SILENT_CHATS} chats silent`,
  slowTeams: 'Påminn',
  quickTeams: 'the round opens',
};

export function sendingTable(figures: SendingFigures, bounds: readonly Bound[]): string {
  const rows = SCENARIO_NAMES.map((name): [string, StormFigures] => [`${TITLES[name]}, ${figures[name].latencyMs} ms`, figures[name]]);
  return [
    `${ADMINISTRATIONS} administrations; Teams permits ${PERMITTED_A_SECOND} messages a second and takes so many ms an answer`,
    '',
    line('', ['sent', 'a second', 'of permitted', 'doubles', '429', 'missing', 'late or 500']),
    ...rows.map(([name, { sent, perSecond, share, doubles, throttled, missing, lateAnswers }]) =>
      line(name, [sent, perSecond.toFixed(1), share.toFixed(2), doubles, throttled, missing, lateAnswers]),
    ),
    '',
    wide('waits, p50 / p99 / longest, s', ['greeting', 'notice', 'answer meanwhile', 'request']),
    ...rows.map(([name, { greetings, notices, answers, requests }]) => wide(name, [greetings, notices, answers, requests].map(waitsCell))),
    '',
    line('', ['whole s', 'processor s', 'peak MB']),
    ...rows.map(([name, { wholeMs, cpuMs, peakBytes }]) => line(name, [seconds(wholeMs), seconds(cpuMs), (peakBytes / 1e6).toFixed(0)])),
    '',
    ...boundLines(bounds),
  ].join('\n');
}
