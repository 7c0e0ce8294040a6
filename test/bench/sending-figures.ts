import { boundLines } from './bound.ts';
import { ADMINISTRATIONS } from './large-city.ts';
import { SILENT_CHATS } from './scenarios.ts';
import { sendingBounds } from './sending-bounds.ts';
import type { SendingFigures, StormFigures, Waits } from './storm-figures.ts';
import { LATENCY_MS } from './storm.ts';
import { line, round } from './table.ts';
import { PERMITTED_A_SECOND } from './teams-limits.ts';

const waitsJson = ({ count, p50Ms, p99Ms, maxMs }: Waits): object => ({
  count,
  p50Ms: round(p50Ms, 0),
  p99Ms: round(p99Ms, 0),
  maxMs: round(maxMs, 0),
});

const stormJson = (figures: StormFigures): object => {
  const { sent, perSecond, share, doubles, throttled, missing, lateAnswers, wholeMs, cpuMs, peakBytes } = figures;
  return {
    sent,
    perSecond: round(perSecond, 1),
    share: round(share, 3),
    doubles,
    throttled,
    missing,
    lateAnswers,
    greetings: waitsJson(figures.greetings),
    notices: waitsJson(figures.notices),
    answers: waitsJson(figures.answers),
    wholeMs: round(wholeMs, 0),
    cpuMs: round(cpuMs, 0),
    peakMb: round(peakBytes / 1e6, 0),
  };
};

export const sendingJson = ({ rollOut, nudge, opening, silentChats }: SendingFigures): object => ({
  rollOut: stormJson(rollOut),
  nudge: stormJson(nudge),
  opening: stormJson(opening),
  silentChats: stormJson(silentChats),
});

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);

const waitsCell = ({ count, p50Ms, p99Ms, maxMs }: Waits): string => (count === 0 ? '–' : [p50Ms, p99Ms, maxMs].map(seconds).join(' / '));

const wide = (name: string, cells: readonly string[]): string => `${name.padEnd(34)}${cells.map((cell) => cell.padStart(20)).join('')}`;

export function sendingTable(figures: SendingFigures): string {
  const { rollOut, nudge, opening, silentChats } = figures;
  const rows: [string, StormFigures][] = [
    ['the app comes to everybody', rollOut],
    ['the secretariat presses Påminn', nudge],
    ['the round opens', opening],
    [`Påminn, ${SILENT_CHATS} chats never answer`, silentChats],
  ];
  return [
    `${ADMINISTRATIONS} administrations; Teams takes ${LATENCY_MS} ms an answer and permits ${PERMITTED_A_SECOND} a second`,
    '',
    line('', ['sent', 'a second', 'of permitted', 'doubles', '429', 'in vain', 'late or 500']),
    ...rows.map(([name, { sent, perSecond, share, doubles, throttled, missing, lateAnswers }]) =>
      line(name, [sent, perSecond.toFixed(1), share.toFixed(2), doubles, throttled, missing, lateAnswers]),
    ),
    '',
    wide('waits, p50 / p99 / longest, s', ['greeting', 'notice', 'answer meanwhile']),
    ...rows.map(([name, { greetings, notices, answers }]) => wide(name, [greetings, notices, answers].map(waitsCell))),
    '',
    line('', ['whole s', 'processor s', 'peak MB']),
    ...rows.map(([name, { wholeMs, cpuMs, peakBytes }]) => line(name, [seconds(wholeMs), seconds(cpuMs), (peakBytes / 1e6).toFixed(0)])),
    '',
    ...boundLines(sendingBounds(figures)),
  ].join('\n');
}
