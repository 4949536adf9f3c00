/** What a reading process says once, before the first file that it reads. */
export const READY = "ready";
