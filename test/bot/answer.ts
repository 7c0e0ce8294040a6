import { z } from 'zod';

/** What came back over HTTP. */
export interface Answer {
  status: number;
  /** The card that takes the pressed one's place. */
  card?: Card;
  /** What is said beside the pressed card, which stays. */
  text?: string;
  /** The body as it was sent. */
  body: string;
}

const elementSchema = z.looseObject({ type: z.string() });
const cardSchema = z.looseObject({
  type: z.literal('AdaptiveCard'),
  fallbackText: z.string(),
  body: z.array(elementSchema),
  actions: z.array(elementSchema),
});
const answeredWithCard = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: cardSchema,
});
const answeredWithText = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.activity.message'),
  value: z.string(),
});
const buttonSchema = z.object({
  type: z.literal('Action.Execute'),
  title: z.string(),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()),
});
const inputSchema = z.object({ id: z.string(), type: z.string().startsWith('Input.'), value: z.string().optional() });

export type Card = z.output<typeof cardSchema>;
export type CardButton = z.output<typeof buttonSchema>;

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

export async function answerFrom(response: Response): Promise<Answer> {
  const body = await response.text();
  const json = parsed(body);
  const card = answeredWithCard.safeParse(json);
  const text = answeredWithText.safeParse(json);
  return {
    status: response.status,
    body,
    ...(card.success ? { card: card.data.value } : {}),
    ...(text.success ? { text: text.data.value } : {}),
  };
}

/** The card in an activity the bot has sent. */
export const cardIn = (activity: unknown): Card =>
  z.object({ attachments: z.tuple([z.object({ content: cardSchema })]) }).parse(activity).attachments[0].content;

/** Every object in a card, wherever it stands; what stands for others in older clients is left out. */
function* parts(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  yield value;
  for (const [key, part] of Object.entries(value)) if (key !== 'fallback') yield* parts(part);
}

const found = <S extends z.ZodType>(card: Card, schema: S): z.output<S>[] =>
  [...parts(card)].flatMap((part) => {
    const match = schema.safeParse(part);
    return match.success ? [match.data] : [];
  });

export const buttonsOf = (card: Card): CardButton[] => found(card, buttonSchema);

/** The button that says `title`. Throws when there is none. */
export function button(card: Card, title: string): CardButton {
  const all = buttonsOf(card);
  const match = all.find((b) => b.title === title);
  if (match === undefined) throw new Error(`there is no button "${title}", only ${all.map((b) => `"${b.title}"`).join(', ')}`);
  return match;
}

/** What stands in the card's inputs, as they would travel back. */
export const inputsOf = (card: Card): { [id: string]: string } =>
  Object.fromEntries(found(card, inputSchema).map(({ id, value }) => [id, value ?? '']));

/** Everything there is to read in a card, one line each. */
export const wordsOf = (card: Card): string =>
  found(card, z.object({ text: z.string() }))
    .map(({ text }) => text)
    .join('\n');
