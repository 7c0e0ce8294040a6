import { describe, expect, it } from '@jest/globals';
import type { SendOutcome } from '../../../../services/delivery/messenger.ts';
import type { Conversation, Person } from '../../../../services/domain/person.ts';
import { createSimulatedTeams, type SimulatedTeams } from '../../../../services/simulation/teams/simulated-teams.ts';
import { createVirtualClock } from '../../../../services/simulation/driver/virtual-clock.ts';
import type { NetworkEvent } from '../../../../services/simulation/faults/network.ts';
import { owedNotice } from '../owed-notice.ts';

const snapshot = { today: '2027-01-04', units: [], people: [], rounds: [], reports: [] } as const;
const anna: Person = { kind: 'person', city: 'c', id: 'anna', name: 'Anna', assignments: [], locale: 'sv', active: true };

interface Sent {
  teams: SimulatedTeams;
  outcomes: SendOutcome[];
}

const sent = (...events: NetworkEvent[]): Promise<Sent> => sentAfter(0, ...events);

/** Sends the same notice to Anna once for each `event`, when `cutShort` attempts have already ended with their process; she has the bot and has been met. */
async function sentAfter(cutShort: number, ...events: NetworkEvent[]): Promise<Sent> {
  const left = [...events];
  const network = { at: (): NetworkEvent => left.shift() ?? { kind: 'ok' }, latencyMs: () => 100 };
  let [count, unknown] = [cutShort, 0];
  const attempts = { count: () => count, unknown: () => unknown, unanswered: () => void (unknown += 1) };
  const teams = createSimulatedTeams({ clock: createVirtualClock(0), tenant: 't', network, attempts, onDelivered: () => undefined });
  const conversation: Conversation = teams.install('anna');
  teams.met('anna');
  const outcomes: SendOutcome[] = [];
  for (const _ of events) {
    count += 1;
    outcomes.push(await teams.messenger.send({ person: anna, conversation }, { notice: owedNotice(), snapshot }));
  }
  return { teams, outcomes };
}

describe('simulated Teams', () => {
  it('delivers, and journals to whom and when', async () => {
    const { teams, outcomes } = await sent({ kind: 'ok' });
    expect(outcomes).toEqual([{ kind: 'delivered', activityId: 'activity-1' }]);
    expect(teams.deliveries).toEqual([{ notice: owedNotice(), person: 'anna', at: 100, isUnsure: false }]);
  });

  it('asks for patience with 429 and Retry-After', async () => {
    const { teams, outcomes } = await sent({ kind: 'throttled', afterMs: 30_000 });
    expect(outcomes).toEqual([{ kind: 'retry', afterMs: 30_000, uncertain: false, throttled: true, error: '429' }]);
    expect([teams.deliveries, teams.freeFrom('notice')]).toEqual([[], 30_100]);
  });

  it('allows the product to wait longer after each 502 in a row', async () => {
    const { teams } = await sent({ kind: 'bad-gateway' }, { kind: 'bad-gateway' }, { kind: 'bad-gateway' });
    expect(teams.freeFrom('notice')).toBe(300 + 8_000);
  });

  it('counts the attempts that ended with their process, as the product does', async () => {
    const { teams } = await sentAfter(2, { kind: 'bad-gateway' });
    expect(teams.freeFrom('notice')).toBe(100 + 8_000);
  });

  it('allows the product to wait four times as long after each try of which nobody knows what came', async () => {
    const dropped: NetworkEvent = { kind: 'dropped', isDelivered: false };
    const [once, twice] = [await sent(dropped), await sent(dropped, dropped)];
    expect([once.teams.freeFrom('notice'), twice.teams.freeFrom('notice')]).toEqual([100 + 30_000, 200 + 120_000]);
  });

  it('notes every arrival of somebody who installs again, in the same chat', async () => {
    const { teams } = await sent({ kind: 'ok' });
    const again = teams.install('anna');
    expect(teams.installs).toEqual([
      { person: 'anna', at: 0 },
      { person: 'anna', at: 100 },
    ]);
    expect(again).toEqual(teams.chatWith('anna'));
  });

  it('drops a connection before the message is there, or after', async () => {
    const before = await sent({ kind: 'dropped', isDelivered: false });
    const after = await sent({ kind: 'dropped', isDelivered: true });
    expect(after.outcomes).toEqual(before.outcomes);
    expect([before.teams.deliveries.length, after.teams.deliveries.map((d) => d.isUnsure)]).toEqual([0, [true]]);
  });

  it('refuses for somebody who has blocked the bot, and wants to hear from them before it is tried again', async () => {
    const { teams } = await sent();
    teams.block('anna');
    const outcome = await teams.messenger.send({ person: anna, conversation: teams.install('anna') }, { notice: owedNotice(), snapshot });
    teams.unblock('anna');
    expect([outcome, teams.isReachable('anna')]).toEqual([{ kind: 'refused', why: 'blocked' }, false]);
    teams.met('anna');
    expect(teams.isReachable('anna')).toBe(true);
  });

  it('refuses where the bot is not installed', async () => {
    const { teams } = await sent();
    const nobody = { id: 'a:nobody', serviceUrl: '', tenant: 't', botId: 'b', userId: 'nobody' };
    expect(await teams.messenger.send({ person: anna, conversation: nobody }, { notice: owedNotice(), snapshot })).toEqual({
      kind: 'refused',
      why: 'not-installed',
    });
  });
});
