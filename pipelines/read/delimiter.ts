/**
 * In the order of preference where the evidence is equal: the comma comes last, because it also stands
 * inside numbers (`1,5`), and then every line of a ";" file has equally many of both.
 */
const candidates = ["\t", ";", "|", ","] as const;
export type Delimiter = (typeof candidates)[number];

const SAMPLE_RECORDS = 200;
const SAMPLE_CHARACTERS = 200_000;
const QUOTE = '"';

/**
 * The delimiter that cuts the most of the first records into equally many fields, two or more.
 * Quoted text is skipped; what the fields hold is never looked at.
 */
export function delimiterOf(text: string): Delimiter {
  const records = sampleRecords(text.slice(0, SAMPLE_CHARACTERS));
  let best: Delimiter = ",";
  let bestAgreement = 0;
  for (const candidate of candidates) {
    const agreement = agreeingRecords(records.map((counts) => counts[candidate]));
    if (agreement > bestAgreement) {
      best = candidate;
      bestAgreement = agreement;
    }
  }
  return best;
}

/** For each record of the sample that is not blank, how often each candidate stands outside quotes. */
function sampleRecords(sample: string): Record<Delimiter, number>[] {
  const records: Record<Delimiter, number>[] = [];
  let counts = noDelimiters();
  let isQuoted = false;
  let isRecordBlank = true;
  for (let at = 0; at < sample.length && records.length < SAMPLE_RECORDS; at++) {
    const character = sample.charAt(at);
    if (character === "\n" && !isQuoted) {
      if (!isRecordBlank) records.push(counts);
      counts = noDelimiters();
      isRecordBlank = true;
      continue;
    }
    isRecordBlank = false;
    if (character === QUOTE) isQuoted = !isQuoted;
    else if (!isQuoted && Object.hasOwn(counts, character)) counts[character as Delimiter]++;
  }
  if (!isRecordBlank) records.push(counts);
  return records;
}

/** How many records share the most frequent number of delimiters above zero. */
function agreeingRecords(delimiterCounts: readonly number[]): number {
  const records = new Map<number, number>();
  for (const count of delimiterCounts) {
    if (count > 0) records.set(count, (records.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...records.values());
}

function noDelimiters(): Record<Delimiter, number> {
  return {"\t": 0, ";": 0, "|": 0, ",": 0};
}
