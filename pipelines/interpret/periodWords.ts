/** Words, numerals and regular expressions that periods are written with; without marks, lower-case. */
export const ROMAN: Readonly<Record<string, number>> = {i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6};
export const WORDS: Readonly<Record<string, number>> = {
  ...{mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10},
  ...{"muoi mot": 11, "muoi hai": 12}
};
export const MONTH_WORD = String.raw`muoi (?:mot|hai)|muoi|mot|hai|ba|tu|nam|sau|bay|tam|chin`;
export const DAY = String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?\d{4}| nam \d{4})|\d{1,2} thang \d{1,2}(?: nam | ?[/,-] ?)\d{4}`;
export const DAY_OF_YEAR = String.raw`\d{1,2} ?[/.-] ?\d{1,2}|\d{1,2} thang \d{1,2}`;
export const TO = String.raw` ?(?:-|\/| den | toi ) ?(?:het )?(?:ngay )?`;
export const QUARTER = String.raw`(?:quy|qui)\.? ?`;
export const NUMERAL = String.raw`(?:iv|vi|v|i{1,3}|\d{1,2}|mot|hai|ba|bon|tu)`;
export const OF_YEAR = String.raw`[ ,/.(-]*(?:cua )?(?:nam )?`;
/** "quý I/24", "quý 1 năm 24". */
export const SHORT_YEAR = String.raw`\d{4}|(?<=[/'’]|nam )\d{2}`;
