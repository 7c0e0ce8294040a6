import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { golden, GOLDENS } from './golden.ts';
import { noticeScenes } from './scenes/notice-scenes.ts';
import { scenes } from './scenes/all-scenes.ts';

/** A notice shows one of these cards with a line above it, and has a test of its own. */
const notices = new Set(noticeScenes.map((scene) => scene.name));
const kept = scenes.filter((scene) => !notices.has(scene.name));

describe('in Swedish', () => {
  it.each(kept.map((scene) => [scene.name, scene] as const))('%s reads as its golden', (name, scene) => {
    const { kept: before, now } = golden(name, scene.card('sv'));
    expect(now).toBe(before);
  });
});

it('no golden is left of a card that is gone', () => {
  expect(readdirSync(GOLDENS).sort()).toEqual(kept.map(({ name }) => `${name}.json`).sort());
});
