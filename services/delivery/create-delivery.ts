import type { Person } from '../domain/person.ts';
import type { WhatNext } from '../domain/what-next.ts';
import type { Platform } from '../platform.ts';
import type { Roster } from '../register/roster.ts';
import type { Store } from '../store/store.ts';
import type { Log } from '../log.ts';
import { createGreetingAttempts } from './greeting-attempt.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { Messenger } from './messenger.ts';
import { createNoticeAttempts, type NoticeToSend, type StillOwed } from './notice-attempt.ts';
import { createPacer, type Pacer } from './pacer.ts';
import { createPost, type Reach } from './post.ts';
import { createSender, type Sender } from './sender.ts';
import { createUnderWay } from './under-way.ts';

/** What may be sent now, to be looked at again when it is its turn. */
export interface Outbox {
  notices: readonly NoticeToSend[];
  /** People who have installed the bot and been left without a greeting. */
  greetings: readonly string[];
}

interface DeliveryDeps {
  store: Store;
  tenant: string;
  roster: Roster;
  messenger: Messenger;
  platform: Platform;
  stillOwed: StillOwed;
  /** What somebody who is greeted is told of the days ahead. */
  whatNext: (person: Person) => Promise<WhatNext>;
  reach: Reach;
  /** Told when something can be tried again (epoch ms). */
  onLater: (at: number) => void;
  log: Log;
}

/** All that brings messages to people, put together. */
export interface Delivery {
  ledger: Ledger;
  pacer: Pacer;
  sender: Sender;
  /** Takes what a tick found. */
  hand(outbox: Outbox): void;
  /** Greets somebody whose arrival has just been written down. */
  greet(person: string): Promise<void>;
}

export function createDelivery(deps: DeliveryDeps): Delivery {
  const { store, tenant, roster, messenger, platform, stillOwed, whatNext, reach, onLater, log } = deps;
  const { clock, monotonic, schedule, random } = platform;
  const ledger = createLedger({ store, city: tenant, holder: platform.newId(), random });
  const pacer = createPacer({ monotonic, schedule });
  const underWay = createUnderWay();
  const post = createPost({ messenger, underWay, reach });
  const personOf: Parameters<typeof createSender>[0]['personOf'] = async (id) => (await roster.view()).people.get(id);
  const sender = createSender({ pacer, underWay, personOf, clock, monotonic, schedule, onLater, log });
  const noticeAttempt = createNoticeAttempts({ ledger, pacer, post, stillOwed, clock, random, log });
  const greetingAttempt = createGreetingAttempts({
    post,
    whatNext,
    update: (person, how) => roster.update(person, how),
    clock,
    random,
    log,
  });
  return {
    ledger,
    pacer,
    sender,
    hand({ notices, greetings }) {
      for (const person of greetings) void sender.greet(greetingAttempt(person, false));
      sender.offer(notices.map(noticeAttempt));
    },
    greet: (person) => sender.greet(greetingAttempt(person, true)),
  };
}
