/** True for the code unit of an English letter. */
export const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** True for the code unit of a digit from 0 to 9. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
