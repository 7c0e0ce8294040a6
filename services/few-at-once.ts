/** So many writes at once share a commit of SQLite and keep Cosmos DB from refusing them for their number. */
const AT_ONCE = 20;

/** What `work` gives for each of `items`, in their order, with few under way at a time. Rejects with the first that does, when nothing is under way any more; the rest is not begun. */
export async function fewAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>, most = AT_ONCE): Promise<R[]> {
  const results: R[] = [];
  const left = items.entries();
  const faults: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const [i, item] of left) {
      try {
        results[i] = await work(item);
      } catch (cause) {
        faults.push(cause);
      }
      if (faults.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  if (faults.length > 0) throw faults[0];
  return results;
}
