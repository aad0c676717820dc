/** True where `at` stands within a title, 《推进湿地保护行动》; titles of more than 60 characters are not looked at. */
export function inTitle(body: string, at: number): boolean {
  const before = body.slice(Math.max(0, at - 60), at)
  const open = before.lastIndexOf('《')
  return open >= 0 && !before.includes('》', open) && body.slice(at, at + 60).includes('》')
}
