export type Language = "vi" | "en";

export const LANGUAGES: readonly Language[] = ["vi", "en"];
