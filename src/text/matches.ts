/**
 * Every match of an expression in a text, in order, as `matchAll` gives them; that makes a new expression for every text, which
 * costs more than most searches.
 * @param expression with the flag g, and none that matches where nothing stands.
 */
export function matchesOf(expression: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  expression.lastIndex = 0
  for (let match = expression.exec(text); match; match = expression.exec(text)) found.push(match)
  return found
}
