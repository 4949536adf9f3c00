import {stderr} from "node:process";

/** Progress on stderr: one line rewritten on a terminal, a line every five seconds elsewhere. */
export function createProgress(render: (done: number, total: number) => string): {
  update: (done: number, total: number) => void;
  end: () => void;
} {
  const interval = stderr.isTTY ? 100 : 5000;
  let lastShown = Date.now();
  let isLineOpen = false;
  return {
    update(done, total) {
      const now = Date.now();
      if (now - lastShown < interval) return;
      lastShown = now;
      stderr.write(stderr.isTTY ? `\r\u001b[K${render(done, total)}` : `${render(done, total)}\n`);
      isLineOpen = stderr.isTTY;
    },
    end() {
      if (isLineOpen) stderr.write("\r\u001b[K");
      isLineOpen = false;
    }
  };
}
