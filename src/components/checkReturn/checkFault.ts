export type FaultReason = "deadline" | "stopped" | "unreadable" | "memory" | "program" | "load";

/** Why a question has no answer. A fault in a return is no such thing: that is a finding. */
export class CheckFault extends Error {
  readonly reason: FaultReason;
  constructor(reason: FaultReason, message: string = reason) {
    super(message);
    this.reason = reason;
  }
}

/** The worker tells faults as text, since errors lose their class on the way. */
export function reasonOf(fault: string): FaultReason {
  if (/NotReadableError|NotFoundError|SecurityError/.test(fault)) return "unreadable";
  if (/allocation failed|out of memory|Invalid (array|typed array|string) length/i.test(fault)) {
    return "memory";
  }
  return "program";
}
