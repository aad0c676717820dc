/** Nothing yet. */
export const followThrough = ''
