/**
 * Runs scripts of package.json side by side: `node tests/sideBySide.js check:lint check:types`. What one of them
 * says is shown when it has ended, so that they do not talk over each other. Fails where one of them fails.
 */
import {Buffer} from "node:buffer";
import {spawn} from "node:child_process";
import process from "node:process";

const codes = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

/** @param {string} script */
function run(script) {
  const child = spawn("npm", ["run", "-s", script], {shell: process.platform === "win32"});
  /** @type {Buffer[]} */
  const said = [];
  child.stdout.on("data", (chunk) => said.push(chunk));
  child.stderr.on("data", (chunk) => said.push(chunk));
  return new Promise((done) => {
    child.on("error", (error) => {
      process.stderr.write(`${script}: ${error.message}\n`);
      done(1);
    });
    child.on("close", (code) => {
      process.stderr.write(Buffer.concat(said));
      done(code);
    });
  });
}
