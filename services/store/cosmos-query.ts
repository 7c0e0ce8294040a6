import type { Container, SqlQuerySpec } from '@azure/cosmos';
import type { FoundDocument } from './cosmos-documents.ts';

interface Wanted<T> {
  count: number;
  /** What a document gives; undefined when it is set aside. */
  keep: (document: FoundDocument) => T | undefined;
  abortSignal: AbortSignal;
}

/** Up to `count` of what can be read. A page of Cosmos DB may come back short, or empty, with more to come. */
export async function queryDocuments<T>(
  container: Container,
  city: string,
  spec: SqlQuerySpec,
  { count, keep, abortSignal }: Wanted<T>,
): Promise<T[]> {
  const pages = container.items.query<FoundDocument>(spec, { partitionKey: city, maxItemCount: count, abortSignal });
  const found: T[] = [];
  while (found.length < count && pages.hasMoreResults()) {
    const { resources } = await pages.fetchNext();
    found.push(...resources.map(keep).filter((kept) => kept !== undefined));
  }
  return found.slice(0, count);
}
