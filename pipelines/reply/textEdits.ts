interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes to one text, told by positions in the original and made in one go. */
export class TextEdits {
  private readonly source: string;
  private readonly edits: Edit[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /** Later insertions at one place stand after earlier ones. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  replace(start: number, end: number, text: string): void {
    this.edits.push({start, end, text});
  }

  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  /** Throws where two changes overlap. */
  apply(): string {
    const parts: string[] = [];
    let at = 0;
    for (const {start, end, text} of [...this.edits].sort((a, b) => a.start - b.start)) {
      if (start < at) throw new Error(`changes overlap at ${start}`);
      parts.push(this.source.slice(at, start), text);
      at = end;
    }
    parts.push(this.source.slice(at));
    return parts.join("");
  }
}
