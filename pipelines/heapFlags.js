import {setFlagsFromString} from "node:v8";

/**
 * A return is read, judged and forgotten. V8 takes what it saw alive of the one in hand for long-lived,
 * makes more of its kind among the old, and there each dead return keeps the next one until all that is
 * old is looked through: a quarter of the time of judging.
 */
setFlagsFromString("--no-allocation-site-pretenuring");

/** For `trimHeap`. */
setFlagsFromString("--expose-gc");

/**
 * A list that is mapped or filtered has a few items here. To write each such call out as a loop makes the
 * functions that V8 optimises larger by more than it makes them faster: a sixth of the time of judging.
 */
setFlagsFromString("--no-turbo-inline-array-builtins");
