/** True for an address of the web or of mail that can stand in a user agent: printing ASCII without blanks and brackets. */
export const isContact = (text: string): boolean => /^[!-'*-~]{3,200}$/.test(text)
