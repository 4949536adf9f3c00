import type {CheckedReturn} from "./messages.ts";

/** One file that the reader chose. */
export interface ChosenFile {
  /** In the order of choosing, from 0. */
  readonly key: number;
  readonly file: File;
  isBeingJudged: boolean;
  judged: CheckedReturn | null;
  /** Why there is no result, in words. */
  fault: string | null;
}
