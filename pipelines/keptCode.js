/**
 * Runs a script with what V8 compiled of it in an earlier run: to read through the five megabytes of the
 * command line and its packages for what to compile took a third of the time of a short command.
 */
import {Buffer} from "node:buffer";
import {readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname} from "node:path";
import process from "node:process";
import {cachedDataVersionTag} from "node:v8";
import {constants, Script} from "node:vm";
import {crc32} from "node:zlib";

const CHECKSUM_BYTES = 4;

/** Around a script in the older module format, as Node itself has it. */
export const SCRIPT_START = "(function (exports, require, module, __filename, __dirname) {";
export const SCRIPT_END = "})";

/** `path` is a script between `SCRIPT_START` and `SCRIPT_END`. */
export function runScript(path) {
  // Commands need different parts; another version of Node, or other flags, would take none of them.
  const command = /^[a-z]+$/.exec(process.argv[2] ?? "")?.[0] ?? "none";
  const kept = `${path}.${command}.${cachedDataVersionTag()}.code`;
  const cachedData = codeAt(kept);
  const script = new Script(readFileSync(path, "utf8"), {
    filename: path,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData === null ? {} : {cachedData})
  });
  if (cachedData === null || script.cachedDataRejected === true) {
    // At the end of the run, when all that it needed is compiled. A name that is no command ends otherwise.
    process.once("exit", (code) => {
      if (code === 0) keep(kept, script.createCachedData());
    });
  }
  const module = {exports: {}};
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
}

/** Null where there is none, and where it is not what was written: V8 itself does not look. */
function codeAt(path) {
  try {
    const bytes = readFileSync(path);
    const code = bytes.subarray(CHECKSUM_BYTES);
    return bytes.readUInt32LE(0) === crc32(code) ? code : null;
  } catch {
    return null;
  }
}

/** Made aside and renamed: what has the name is whole. */
function keep(path, code) {
  const aside = `${path}.${process.pid}.part`;
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32LE(crc32(code));
  try {
    writeFileSync(aside, Buffer.concat([checksum, code]));
    renameSync(aside, path);
  } catch {
    // A place that nobody may write to: the next start compiles again.
    rmSync(aside, {force: true});
  }
}
