/** Radicals of the CJK Radicals Supplement that are characters by themselves, and the characters (Unicode's EquivalentUnifiedIdeograph). */
const SUPPLEMENT =
  '⺁厂⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺬示⺮竹⺶羊⺻聿⺼肉⺽臼⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'
const OF_SUPPLEMENT = new Map(
  Array.from({ length: SUPPLEMENT.length / 2 }, (_, i) => [SUPPLEMENT[2 * i]!, SUPPLEMENT[2 * i + 1]!] as const),
)

/**
 * Puts characters for radicals. A font has one shape for 生 and for the radical ⽣, and the maps that programs write into
 * PDF documents often name the radical: the text then looks right and is found by no search.
 */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, (char) => OF_SUPPLEMENT.get(char) ?? char.normalize('NFKC'))
}
