/** What a firm or school has in its house as often as it stands by itself. */
export const OF_A_SITE = /实验室|博物馆|体验馆|展览馆|研究院|研究中心$/
const ROOMS_BEFORE =
  /(?:车间|研发中心|展[厅区示馆]|生产线|样板间|模具中心|检测中心|仓库|实训室|阅览室|教室|食堂|宿舍)[、和与及]$/
const ROOMS_AFTER =
  /^[、和与及][^，。；：、！？\n]{0,6}(?:车间|研发中心|展[厅区]|生产线|样板间|模具中心|检测中心|仓库|实训室|阅览室|教室|食堂|宿舍)/

const FACULTY_BEFORE = /(?:学院|学部|学系)[、和与及][^，。；、\n]{0,8}$/
const FACULTY_AFTER = /^[、和与及][^，。；、\n]{1,12}(?:学院|学部|学系)/
/** 该校医学院, 我校商学院 */
const OF_THE_SCHOOL = /(?:[该我本两]校|学校|^校)$/
const UNIVERSITY = /大学|[交师农工科林财医]大/
/** How far before its faculties a university may be named. */
const UNIVERSITY_REACH = 200

/** 澄州大学信息科学学院、工程学院: faculties of a university. */
export const amongFaculties = (body: string, start: number, end: number): boolean =>
  OF_THE_SCHOOL.test(body.slice(Math.max(0, start - 2), start)) ||
  ((FACULTY_BEFORE.test(body.slice(Math.max(0, start - 12), start)) || FACULTY_AFTER.test(body.slice(end, end + 16))) &&
    body.slice(Math.max(0, start - UNIVERSITY_REACH), start).search(UNIVERSITY) >= 0)

/** 蓝溪实验室、总装车间: what is seen within one site. */
export const amongRooms = (body: string, start: number, end: number): boolean =>
  ROOMS_BEFORE.test(body.slice(Math.max(0, start - 8), start)) || ROOMS_AFTER.test(body.slice(end, end + 14))
