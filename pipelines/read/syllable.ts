const ONSETS = new Set(
  "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ")
);

/** Rimes without their tone. Names such as Đăk Nông end in k and take none. */
const RIMES = new Set(
  (
    "a ai ak am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây ăk âk e em en eng eo ê êm ên ênh êng êu i ia iêm iên " +
    "iêng iêu im in inh iu o oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo oi om on ong oong ô ôi " +
    "ôk ôm ôn ông ơ ơi ơm ơn u ua uân uâng uây ui uê uênh um un ung uôi uôm uôn uông uơ uy uya uyên uynh uyu ư " +
    "ưa ưi ưm ưn ưng ươi ươm ươn ương ươu ưu y yêm yên yêng yêu ynh"
  ).split(" ")
);
/** Those that end in a stop and take only two of the tones. */
const STOPPED_RIMES = new Set(
  (
    "ac ach ak ap at ăc ăk ăp ăt âc âk âp ât ec ek ep et êch êp êt ich iêc iêp iêt ip it oac oach oap oat oăc " +
    "oăt oc oet ooc op ot ôc ôk ôp ôt ơp ơt uât uc uêch uôc uôt up ut uych uyêt uyt uyp ưc ươc ươp ươt ưt yêt ych"
  ).split(" ")
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SHARP_OR_HEAVY = /^[\u0301\u0323]$/;

/**
 * Whether a word can be a Vietnamese syllable: an onset, a rime and at most one tone that the rime takes.
 * Names of other languages fail; among thousands of words in the wrong encoding few pass.
 */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize("NFD");
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const letters = parts.replace(TONES, "").normalize("NFC");
  for (const length of [3, 2, 1, 0]) {
    const onset = letters.slice(0, length);
    if (onset.length < length || (length > 0 && !ONSETS.has(onset))) continue;
    const rime = letters.slice(length);
    if (RIMES.has(rime)) return true;
    if (STOPPED_RIMES.has(rime)) return tones.length === 1 && SHARP_OR_HEAVY.test(tones[0] ?? "");
  }
  return false;
}
