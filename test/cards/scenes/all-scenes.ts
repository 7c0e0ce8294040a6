import { answerScenes } from './answer-scenes.ts';
import { noticeScenes } from './notice-scenes.ts';
import { personScenes } from './person-scenes.ts';
import { reportScenes } from './report-scenes.ts';
import { registerScenes } from './register-scenes.ts';
import { reviewScenes } from './review-scenes.ts';
import { roundScenes } from './round-scenes.ts';
import { rosterScenes } from './roster-scenes.ts';
import type { Scene } from './scene.ts';

/** Every card the product can show. */
export const scenes: readonly Scene[] = [
  ...personScenes,
  ...answerScenes,
  ...reportScenes,
  ...reviewScenes,
  ...roundScenes,
  ...registerScenes,
  ...noticeScenes,
  ...rosterScenes,
];
