import type { AnyRecord } from '../domain/record.ts';

/** ASCII only, so that every engine has the same order of ids; none of the characters Cosmos DB forbids in an id. */
const ID = /^[A-Za-z0-9:._~-]{1,200}$/;

export const isRecordId = (text: string): boolean => ID.test(text);

/** Throws on a record no engine may keep: a fault of the program, not of what somebody wrote. */
export function assertStorable(record: AnyRecord, city: string): void {
  if (!isRecordId(record.id)) {
    throw new TypeError(
      `The ${record.kind} id ${JSON.stringify(record.id)} cannot be stored: 1 to 200 of A-Z, a-z, 0-9 and :._-~ are allowed.`,
    );
  }
  if (record.city !== city) {
    throw new TypeError(
      `The ${record.kind} ${record.id} belongs to city ${JSON.stringify(record.city)}; this store keeps ${JSON.stringify(city)}.`,
    );
  }
}
