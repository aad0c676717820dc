/** Whether an input is an address of the web and no path. */
export const isAddress = (input: string): boolean => /^https?:\/\//i.test(input)
