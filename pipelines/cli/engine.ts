import {setFlagsFromString} from "node:v8";

/**
 * Imported first of all: six times V8's own threshold before a function is optimised. A run lasts
 * seconds, so at the default it spends more on optimising code than the faster code gives back.
 */
setFlagsFromString("--interrupt-budget=400000");
