/**
 * A fault of the operator (a wrong path, a locked warehouse), told in one sentence that says what,
 * where and what to do. The command line prints it without a stack and exits with 1.
 */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
}
