/** Takes turns: the choice taken least often so far comes first, the earlier of two equals. */
export interface Rota<T> {
  /** Choices in the order of their turn. */
  inTurn(): readonly T[];
  took(choice: T): void;
}

export function rotaOf<T>(choices: readonly T[]): Rota<T> {
  const taken = new Map<T, number>(choices.map((choice) => [choice, 0]));
  return {
    inTurn: () => [...choices].sort((a, b) => (taken.get(a) ?? 0) - (taken.get(b) ?? 0)),
    took: (choice) => {
      taken.set(choice, (taken.get(choice) ?? 0) + 1);
    }
  };
}
