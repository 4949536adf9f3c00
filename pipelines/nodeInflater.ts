import {constants, createInflateRaw, deflateRawSync, inflateRawSync} from "node:zlib";

/** Inflates raw deflate data into at most `expectedSize` bytes; throws where it is damaged or gives more. */
export type Inflate = (bytes: Uint8Array, expectedSize: number) => Uint8Array;

/** Small parts are cut from one buffer, no byte of it twice: a buffer for each costs as much as filling it. */
const SHARED_BYTES = 1 << 20;
const LARGEST_SHARED = 1 << 16;

/** The part of Node's inflater that does the work, which the names with an underscore are not promised for. */
interface Inflater {
  readonly _handle: {
    onerror: (message: string) => void;
    reset(): void;
    writeSync(
      flush: number,
      input: Uint8Array,
      inputAt: number,
      inputLength: number,
      output: Uint8Array,
      outputAt: number,
      outputLength: number
    ): void;
  };
  /** Bytes left free in the output, then bytes left over of the input. */
  readonly _writeState: Uint32Array;
}

/** With one inflater for all parts where Node lets it be kept, else with one for each. */
export function nodeInflate(): Inflate {
  try {
    const inflate = keptInflate();
    const probe = Uint8Array.of(1, 2, 3);
    if (Buffer.compare(inflate(deflateRawSync(probe), probe.length), probe) === 0) return inflate;
  } catch {
    // A Node that has it otherwise.
  }
  return inflateAlone;
}

/** One buffer of the declared size and a byte more: zlib takes a second one as soon as the first is full. */
export function inflateAlone(bytes: Uint8Array, expectedSize: number): Uint8Array {
  return inflateRawSync(bytes, {
    maxOutputLength: expectedSize,
    chunkSize: Math.max(64, expectedSize + 1)
  });
}

/** Making an inflater, a stream with its events, takes longer than inflating the part of a workbook. */
export function keptInflate(): Inflate {
  const {_handle: handle, _writeState: state} = createInflateRaw() as unknown as Inflater;
  let fault: string | null = null;
  handle.onerror = (message) => {
    fault = message;
  };
  let shared = new Uint8Array(0);
  let taken = 0;
  return (bytes, expectedSize) => {
    // A byte more than declared: where it is used, the data gives more.
    const room = expectedSize + 1;
    if (room <= LARGEST_SHARED && taken + room > shared.length) {
      shared = Buffer.allocUnsafeSlow(SHARED_BYTES);
      taken = 0;
    }
    const output = room <= LARGEST_SHARED ? shared : Buffer.allocUnsafeSlow(room);
    const start = room <= LARGEST_SHARED ? taken : 0;
    fault = null;
    handle.reset();
    handle.writeSync(constants.Z_FINISH, bytes, 0, bytes.length, output, start, room);
    const size = room - (state[0] ?? 0);
    if (fault !== null) throw new Error(`inflate: ${String(fault)}`);
    if (size > expectedSize)
      throw new Error(`inflate: more than the ${expectedSize} bytes declared`);
    if (output === shared) taken += size;
    return output.subarray(start, start + size);
  };
}
