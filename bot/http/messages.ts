import type { Request, Response } from 'restify';
import type { Log } from '../log.ts';
import { answerActivity, isPosted, type AnswerTurn, type VoiceIn } from '../teams/answer-activity.ts';
import type { Authenticate, Verdict } from '../teams/authentication/authenticate.ts';
import { refuse, sentenceFor } from './refuse.ts';

export interface MessagesDeps {
  voiceIn: VoiceIn;
  /** Undefined in local mode, where anybody on this machine is let in, and nobody else. */
  authenticate: Authenticate | undefined;
  turn: AnswerTurn;
  log: Log;
}

const ANYBODY: Verdict = { kind: 'teams' };

/** Answers what is posted to `/api/messages`: 400 when it is no activity, 401 when it is not Teams that sends it. */
export const answerMessages =
  ({ voiceIn, authenticate, turn, log }: MessagesDeps) =>
  async (request: Request, response: Response): Promise<void> => {
    const activity: unknown = request.body;
    if (!isPosted(activity)) return refuse(log, response, 400);
    try {
      const { authorization = '' } = request.headers;
      const verdict = authenticate === undefined ? ANYBODY : await authenticate({ authorization, serviceUrl: activity.serviceUrl });
      if (verdict.kind === 'refused') return refuse(log, response, 401, { why: verdict.why });
      if (verdict.kind === 'cannot-tell') {
        log.error('request.failed', { status: 503, why: verdict.why });
        response.send(503, { message: sentenceFor(503) });
        return;
      }
      const { status, body } = await answerActivity(voiceIn, activity, turn);
      response.send(status, body);
    } catch (error) {
      log.error('request.failed', { error });
      response.send(500, { message: sentenceFor(500) });
    }
  };
