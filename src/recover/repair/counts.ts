/** The count that a digit to base 36 stands for: twice its binary logarithm. */
export const countOf = (digit: string): number => 2 ** (Number.parseInt(digit, 36) / 2)
