import { describe, expect, it } from '@jest/globals';
import { planOf } from '../../services/duties/plans.ts';
import { noticeCard } from '../../cards/notices/notice-card.ts';
import { DUTY_KINDS } from '../../services/domain/notice.ts';
import type { Round } from '../../services/domain/round.ts';
import { messageFor } from '../../services/duties/message.ts';
import { anOwedNotice, aReport, aRound, deputyOf, iso, solna } from '../helpers/builders.ts';
import { anna, björn, disa, erik, readBy } from './city.ts';
import { textOf, textsOf, titlesOf } from './reading.ts';
import { referredBack, takenBack } from './scenes/round-scenes.ts';
import { noticeScenes, snapshotOf } from './scenes/notice-scenes.ts';
import { handedIn, returned } from './scenes/report-scenes.ts';

/** The line that says why the card comes; the first part for information and the first correction speak for themselves. */
const OPENING: { [scene: string]: string } = {
  'notice-quarterly-report-opened-to-contact': 'Det är dags för kvartalsrapporten.',
  'notice-quarterly-report-7d-before-to-contact': 'Påminnelse: rapporten ska in senast torsdag 22 oktober 2026, om 7 dagar.',
  'notice-quarterly-report-2d-before-to-contact': 'Påminnelse: rapporten ska in senast torsdag 22 oktober 2026, om 2 dagar.',
  'notice-quarterly-report-on-the-day-to-contact': 'Påminnelse: i dag är sista dagen att skicka in rapporten.',
  'notice-quarterly-report-2wd-after-to-deputy':
    'Kontaktpersonen har inte skickat in rapporten, som skulle in senast torsdag 22 oktober 2026. Du kan skicka in den i stället.',
  'notice-quarterly-report-5wd-after-to-head':
    'Din förvaltning har inte skickat in rapporten, som skulle in senast torsdag 22 oktober 2026.',
  'notice-quarterly-report-5wd-after-to-secretariat':
    'Rapporterna skulle in senast torsdag 22 oktober 2026. Inte inskickat än: Socialförvaltningen.',
  'notice-quarterly-report-nudge-2026-10-15-to-contact': 'Sekretariatet påminner om rapporten.',
  'notice-correction-received-to-contact': 'Återsänd av Disa Lund 8 oktober 2026 kl. 11:30',
  'notice-correction-on-the-day-to-contact': 'Rapporten väntar fortfarande på rättelse.',
  'notice-correction-2wd-after-to-deputy': 'Rapporten väntar fortfarande på rättelse.',
  'notice-review-received-to-secretariat': 'Socialförvaltningen: En rapport har kommit in.',
  'notice-review-on-the-day-to-secretariat': 'Socialförvaltningen: Rapporten väntar fortfarande på granskning.',
  'notice-committee-decision-received-to-committee-chair': 'Kvartalet är klart för beslut.',
  'notice-committee-decision-2d-before-to-committee-chair': 'Påminnelse: beslut väntas senast tisdag 17 november 2026.',
  'notice-committee-decision-on-the-day-to-committee-chair': 'Påminnelse: beslut väntas senast tisdag 17 november 2026.',
  'notice-committee-decision-2wd-after-to-secretariat': 'Kommittén skulle ha beslutat senast tisdag 17 november 2026.',
  'notice-rework-received-to-secretariat':
    'Kommittén har återremitterat kvartalet. Öppna de rapporter som ska rättas, och skicka sedan kvartalet till kommittén igen.',
  'notice-rework-on-the-day-to-secretariat':
    'Kommittén har återremitterat kvartalet. Öppna de rapporter som ska rättas, och skicka sedan kvartalet till kommittén igen.',
  'notice-decision-news-received-to-contact':
    'Kommittén har återremitterat kvartalet. Sekretariatet hör av sig om din rapport behöver rättas.',
  'notice-decision-news-received-to-secretariat': 'Kommittén har fastställt kvartalet.',
  'notice-information-received-to-contact': 'Internationella kommittén har fastställt kvartalet. Det här är din förvaltnings del.',
  'notice-information-received-to-head': 'Internationella kommittén har fastställt kvartalet. Det här är din förvaltnings del.',
  'notice-information-2wd-after-to-contact': 'Bekräfta gärna att du har tagit emot din förvaltnings del.',
  'notice-information-2wd-after-to-head': 'Bekräfta gärna att du har tagit emot din förvaltnings del.',
  'notice-missed-quarter-found-to-secretariat': 'Ett kvartal har passerat utan omgång och väntar på att någon tar ställning.',
  'notice-missed-quarter-on-the-day-to-secretariat': 'Ett kvartal har passerat utan omgång och väntar på att någon tar ställning.',
  'notice-more-time-asked-to-secretariat': 'Anna Berg ber om att få till och med måndag 30 november 2026.',
  'notice-stand-in-told-to-contact': 'Din frånvaro är inlagd',
  'notice-stand-in-told-to-deputy': 'Du ersätter Anna Berg',
  'notice-more-time-on-the-day-to-secretariat': 'Anna Berg ber om att få till och med måndag 30 november 2026.',
  'notice-more-time-answer-answered-to-contact': 'Din förvaltning har fått mer tid: rapporten ska in senast måndag 30 november 2026.',
};

const { policy } = solna();

describe('every notice in Solna’s own file', () => {
  it('is one of those tested here, and every duty and step has one', () => {
    expect(noticeScenes.map((s) => s.name).sort()).toEqual(Object.keys(OPENING).sort());
    const steps = DUTY_KINDS.flatMap((duty) => planOf(policy, duty).steps.map(({ step }) => `${duty} ${step}`));
    expect([...new Set(noticeScenes.map(({ notice }) => `${notice.duty} ${notice.step}`))]).toEqual(expect.arrayContaining(steps));
  });

  it.each(noticeScenes.map((scene) => [scene.name, scene] as const))(
    '%s says first, and in the list of chats, why it comes',
    (name, scene) => {
      const card = scene.card('sv');
      const said = OPENING[name] ?? '';
      expect(card.fallbackText).toBe(said);
      expect(textsOf({ ...card, fallbackText: '' }).join('\n')).toContain(said.replace('Socialförvaltningen: ', ''));
    },
  );
});

describe('what can be done from a notice', () => {
  it.each([
    [
      'notice-quarterly-report-opened-to-contact',
      ['Ändra: Trygga hem i Norden', 'Inget nytt – bekräfta alla', 'Gå igenom', 'Lägg till', 'Granska och skicka in'],
    ],
    [
      'notice-quarterly-report-2wd-after-to-deputy',
      ['Ändra: Trygga hem i Norden', 'Inget nytt – bekräfta alla', 'Gå igenom', 'Lägg till', 'Granska och skicka in'],
    ],
    ['notice-quarterly-report-5wd-after-to-secretariat', ['Visa Socialförvaltningen', 'Påminn Socialförvaltningen', 'Påminn nu (1)']],
    [
      'notice-correction-received-to-contact',
      [
        'Ändra: Barnens rätt',
        'Ändra: Hemtjänst över Östersjön',
        'Ändra: Meet and learn',
        'Ändra: Första jobbet',
        'Gå igenom',
        'Lägg till',
        'Granska och skicka in',
      ],
    ],
    ['notice-review-received-to-secretariat', ['Godkänn', 'Återsänd', 'Läget']],
    ['notice-committee-decision-received-to-committee-chair', ['Fastställ', 'Återremittera', 'Läs hela uppföljningen']],
    ['notice-committee-decision-2wd-after-to-secretariat', ['Läs hela uppföljningen']],
    ['notice-rework-received-to-secretariat', ['Visa Socialförvaltningen', 'Skicka till kommittén igen', 'Visa uppföljningen']],
    ['notice-decision-news-received-to-contact', ['Min rapport']],
    ['notice-information-received-to-head', ['Bekräfta mottagande']],
  ])('%s', (name, titles) => {
    expect(noticeScenes.filter((s) => s.name === name).map((s) => titlesOf(s.card('sv')))).toEqual([titles]);
  });
});

/** What the secretariat or the committee is told of a quarter taken back. */
const toldOfTakenBack = (duty: 'decision-news' | 'rework', reader: typeof anna): string =>
  textOf(
    noticeCard(
      readBy(reader),
      messageFor(anOwedNotice({ duty, person: reader.id }), snapshotOf({ rounds: [takenBack], reports: [] }, '2026-10-06')),
    ),
  );

describe('a notice that comes when things have moved on', () => {
  const late = anOwedNotice({ step: '2wd-after', person: 'anna' });
  const said = (notice: typeof late, records: Parameters<typeof snapshotOf>[0], today: '2026-10-26' | '2026-10-08' = '2026-10-26') =>
    noticeCard(readBy(anna, 'sv', { today }), messageFor(notice, snapshotOf(records, today)));

  it('shows the receipt of a report that has been handed in', () => {
    expect(textsOf(said(late, { rounds: [aRound()], reports: [handedIn] }))).toContain('✓ Rapporten är inskickad');
    expect(textsOf(said({ ...late, duty: 'correction' }, { rounds: [aRound()], reports: [handedIn] }))).toContain(
      '✓ Rapporten är inskickad',
    );
  });

  it('says so when what it was about is gone', () => {
    for (const duty of DUTY_KINDS) expect(textOf(said({ ...late, duty }, { rounds: [], reports: [] }))).toContain('Det finns inte längre.');
  });

  it('tells the one who reports that it is late, in the words for the one who reports', () => {
    expect(textOf(said(late, { rounds: [aRound()], reports: [aReport()] }))).toContain(
      'Rapporten skulle in senast torsdag 22 oktober 2026. Den går fortfarande att skicka in.',
    );
  });

  it('speaks of no contact person to the deputy of an administration that has none', () => {
    const alone = deputyOf('teknik', 'bjorn');
    const snapshot = {
      ...snapshotOf({ rounds: [aRound({ units: ['teknik'] })], reports: [aReport({ unit: 'teknik' })] }, '2026-10-26'),
      people: [alone],
    };
    const card = noticeCard(
      readBy(alone, 'sv', { today: '2026-10-26' }),
      messageFor(anOwedNotice({ unit: 'teknik', step: '2wd-after', person: 'bjorn' }), snapshot),
    );
    expect(textOf(card)).toContain('Den går fortfarande att skicka in.');
  });

  it('asks again for a report that a round was referred back without, by its new day', () => {
    const round = aRound({
      state: 'referred-back',
      decision: { outcome: 'refer-back', at: '2026-10-20T12:00:00.000Z', by: 'erik', comment: 'Mer' },
    });
    const asked = anOwedNotice({ step: 'opened', person: 'anna', timing: 'immediate', dueOn: '2026-11-10' });
    const records = { rounds: [round], reports: [aReport()] };
    expect(textsOf(said(asked, records))).toEqual(
      expect.arrayContaining([
        'Kommittén har återremitterat kvartalet och saknar din rapport. Skicka in den senast tisdag 10 november 2026.',
        'Ska in senast tisdag 10 november 2026 (om 15 dagar)',
      ]),
    );
    expect(textOf(said({ ...asked, step: '7d-before', timing: 'scheduled' }, records))).toContain(
      'Påminnelse: rapporten ska in senast tisdag 10 november 2026, om 15 dagar.',
    );
  });

  it('tells the committee that a quarter has been taken back, by whom and when, and the secretariat to send it again', () => {
    expect(toldOfTakenBack('decision-news', erik)).toMatch(
      /Sekretariatet har tagit tillbaka kvartalet\.[^]*Disa Lund tog tillbaka kvartalet .* 6 oktober/,
    );
    expect(toldOfTakenBack('rework', disa)).toContain('Kvartalet är taget tillbaka från kommittén. Skicka det igen när det är klart.');
  });

  it('carries the secretariat’s own words in a nudge, for a report that is out and for one to correct', () => {
    const nudge = {
      on: '2026-10-15',
      at: iso('2026-10-15', '10:30'),
      by: 'disa',
      units: ['social'],
      text: 'Ring mig om du fastnar.',
    } as const;
    const round = aRound({ nudges: [{ ...nudge, units: ['social'] }] });
    const step = 'nudge-2026-10-15';
    for (const [duty, report] of [
      ['quarterly-report', aReport()],
      ['correction', returned],
    ] as const) {
      const notice = anOwedNotice({ duty, step, person: 'anna', timing: 'immediate' });
      expect(textOf(said(notice, { rounds: [round], reports: [report] }))).toContain(
        'Disa Lund påminner om rapporten: ”Ring mig om du fastnar.”',
      );
    }
  });

  it('tells those a referral is not about that it is not, and whom it is about', () => {
    const round: Round = {
      ...referredBack,
      decision: { outcome: 'refer-back', at: iso('2026-10-20'), by: 'erik', comment: 'Mer', units: ['teknik'] },
    };
    const notice = anOwedNotice({ duty: 'decision-news', person: 'anna' });
    expect(textOf(said(notice, { rounds: [round], reports: [aReport()] }))).toContain(
      'Det gäller Tekniska förvaltningen, inte din förvaltning, så du behöver inte göra något.',
    );
  });

  it('returns to the deputy what is still to be corrected', () => {
    const notice = anOwedNotice({ duty: 'correction', step: '2wd-after', person: 'bjorn' });
    const card = noticeCard(
      readBy(björn, 'sv', { today: '2026-10-26' }),
      messageFor(notice, snapshotOf({ rounds: [aRound()], reports: [returned] }, '2026-10-26')),
    );
    expect(textOf(card)).toContain('Vad blev resultatet av besöket?');
  });
});
