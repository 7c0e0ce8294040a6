import { conversationOf, type Chat, type WireActivity } from '../helpers/activities.ts';
import type { Arrival } from './arrival.ts';
import { TENANT } from './city.ts';
import type { SlowConnector } from './connector-process.ts';
import type { LargeCity } from './large-city.ts';
import { monotonicMs } from './monotonic.ts';

/** Somebody who waits for something in their chat; `until` is missing when it has not come. */
export interface Wait {
  for: 'greeting' | 'notice' | 'answer';
  since: number;
  until?: number;
}

/** One activity posted to the bot, and what Teams would see of it; `status` is missing when there was no answer. */
export interface Post {
  since: number;
  until?: number;
  status?: number;
}

/** What a scenario does to the bot. */
export interface Scene {
  city: LargeCity;
  chat: (person: string) => Chat;
  /** Settles when the bot has answered the request, or has hung up. */
  post: (activity: WireActivity) => Promise<void>;
  /** Settles when what somebody waits for is in their chat. */
  wait: (person: string, what: Wait['for'], matches: (arrival: Arrival) => boolean) => Promise<void>;
  /** Somebody who may ask the bot something meanwhile; each asks once. */
  mayAsk: (person: string) => void;
}

/** A scene with what has come of it so far. */
export interface Played {
  scene: Scene;
  waits: Wait[];
  posts: Post[];
  /** Who may ask. */
  free: string[];
}

export function setScene(city: LargeCity, port: number, connector: SlowConnector): Played {
  const played: Omit<Played, 'scene'> = { waits: [], posts: [], free: [] };
  const scene: Scene = {
    city,
    chat: (person) => ({ person, serviceUrl: connector.serviceUrl, tenant: TENANT }),
    post: async (activity) => {
      const post: Post = { since: monotonicMs() };
      played.posts.push(post);
      const status = await statusOf(port, activity);
      if (status !== undefined) Object.assign(post, { until: monotonicMs(), status });
    },
    wait: async (person, what, matches) => {
      const wait: Wait = { for: what, since: monotonicMs() };
      played.waits.push(wait);
      wait.until = (await connector.next(conversationOf(person), matches)).answeredAt ?? monotonicMs();
    },
    mayAsk: (person) => void played.free.push(person),
  };
  return { scene, ...played };
}

/** Undefined when the bot has hung up. */
async function statusOf(port: number, activity: WireActivity): Promise<number | undefined> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) };
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, request);
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
}
