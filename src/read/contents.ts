/** 本期节目主要内容：1.…；2.…: the headlines of a programme; what they say is said and told in its items. */
export const isContents = (body: string, start: number): boolean =>
  '本今节主要内'.includes(body[start]!) && CONTENTS.test(body.slice(start, start + 24))
const CONTENTS = /^(?:本期|今天|今晚)?(?:的)?(?:节目|要闻)?(?:主要内容|内容提要)(?:有|是)?[：:]/
