import { z } from 'zod';
import { textsIn } from '../../cards/text/texts.ts';
import type { Submission } from './city.ts';
import type { Answer } from './connection.ts';

const answerSchema = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.looseObject({
    fallbackText: z.string(),
    actions: z.array(z.object({ verb: z.string(), data: z.looseObject({ report: z.string(), rev: z.number().optional() }) })),
  }),
});

/** The card in an answer. Throws when the answer is not a card. */
export const cardIn = ({ body }: Answer): unknown => answerSchema.parse(JSON.parse(body)).value;

/** Throws unless the answer is the receipt of exactly this submission. */
export function checkReceipt({ report, rev }: Submission, { status, body }: Answer): void {
  const { value } = answerSchema.parse(JSON.parse(body));
  const takesBack = value.actions.some(({ verb, data }) => verb === 'report.take-back' && data.report === report && data.rev === rev + 1);
  if (status !== 200 || value.fallbackText !== textsIn('sv').receipt.submitted || !takesBack) {
    throw new Error(`not the receipt of ${report}: ${body.slice(0, 400)}`);
  }
}
