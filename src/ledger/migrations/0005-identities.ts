/** Nothing yet. */
export const identities = ''
