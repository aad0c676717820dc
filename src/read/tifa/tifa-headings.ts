import { Anchored } from '../../text/anchored.ts'

/** 关于开展“甲”“乙”等|调研: what is gone into. */
const SURVEYED = new Anchored(/^等?(?:专题|课题|重点)?(?:调研|协商|视察|监督|议政|考察|研讨|提案|议题|话题|主题|课题)/)

/** 从“甲”“乙”“丙”等三个方面: headings of what somebody reports on. */
export function headings(body: string, row: number, end: number): boolean {
  if (
    row < end &&
    SURVEYED.test(body.slice(end, end + 160).replace(/^(?:[、和与及]?“[^”]*”)+/, '')) &&
    /(?:关于|就|围绕)(?:开展|聚焦)?$/.test(body.slice(Math.max(0, row - 6), row))
  )
    return true
  if (!/(?:从|围绕|就)$/.test(body.slice(Math.max(0, row - 2), row))) return false
  const rest = body.slice(end, end + 120).replace(/^(?:[、和与及]?“[^”]*”)+/, '')
  return /^等?(?:[一二两三四五六七八九十]个)?方面/.test(rest)
}

/** “甲”公益服务、“乙”志愿宣讲等特色|品牌. */
const BRANDS = /^[^，。；\n]*等[\u4e00-\u9fff]{0,5}品牌|^(?:[、和与]?“[^”]*”)+[\u4e00-\u9fff]{0,4}品牌/

/** True where the words after a quotation make brands of the row that it ends or stands in. */
export const isBrand = (body: string, end: number): boolean => BRANDS.test(body.slice(end, end + 60))
