/** Stands for a character that the paper printed and the copy lost for good. */
export const UNKNOWN = '□'
