const VERB =
  /^(?:hej[,!]?\s+)?(?:kan du\s+|jag vill\s+|can you\s+|please\s+|i want to\s+)?(?:sök|sok|söka|soka|leta|hitta|search|find|look)(?![\p{L}\p{N}])\s*/iu;
const AFTER = /^(?:(?:i|in)\s+(?:registret|the register)\s*)?(?:upp\s+|efter\s+|for\s+|på\s+)?/iu;
/** Whoever looks for something of their own, or for a person, does not search the register. */
const OWN = /(?<![\p{L}])(?:min|mitt|mina|my|vem|who|jag|pengar|medel|bidrag|money|funding)(?![\p{L}])/iu;

/** What somebody asks to have looked for in the register; undefined when they do not, empty when they do not say what. */
export function searchWords(plain: string): string | undefined {
  const verb = VERB.exec(plain)?.[0];
  if (verb === undefined) return undefined;
  const rest = plain
    .slice(verb.length)
    .replace(AFTER, '')
    .replace(/[?!.\s]+$/u, '');
  return OWN.test(rest) ? undefined : rest;
}
