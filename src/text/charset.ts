import iconv from 'iconv-lite'

/** Bytes made text, and the encoding that they were read as: utf-8, utf-16le, utf-16be, gb18030, big5, or another that was declared. */
export interface Decoded {
  readonly text: string
  readonly charset: string
}

/** Turns a stream of byte chunks into text, holding back characters that are cut at a chunk's end. */
export interface StreamDecoder {
  push(chunk: Uint8Array): string
  end(): string
}

// The commonest characters of Chinese newspaper prose, in both scripts, and its punctuation.
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严首底液官德随病苏失尔死讲配女黄推显谈罪神艺呢席含企望密批营项防举球英氧势告李台落木帮轮破亚师围注远字材排供河态封另施减树溶怎止案言士均武固叶鱼波视仅费紧爱左章早朝害续轻服试食充兵源判护司足某练差致板田降黑犯负击范继兴似余坚曲输修故城夫够送笔船占右财吃富春职觉汉画功巴跟虽杂飞检吸助升阳互初创抗考投坏策古径换未跑留钢曾端责站简述钱副尽帝射草冲承独令限阿宣环双请超微让控州良轴找否纪益依优顶础载倒房突坐粉敌略客袁冷胜绝析块剂测丝协诉念陈仍罗盐友洋错苦夜刑移频逐靠混母短皮终聚汽村云哪既距卫停烈央察烧迅境若印洲刻括激孔搞甚室待核校散侵吧甲游久菜味旧模湖货损预阻毫普稳乙妈植息扩银语挥酒守拿序纸医缺雨吗针刘啊急唱误训愿审附获茶鲜粮斤孩脱硫肥善龙演父渐血欢械掌歌沙著刚攻谓盾讨晚粒乱燃矛乎杀药宁鲁贵钟煤读班伯香介迫句丰培握兰担弦蛋沉假穿执答乐谁顺烟缩征脸喜松脚困异免背星福买染井概慢怕磁倍祖皇促静补评翻肉践尼衣宽扬棉希伤操垂秋宜氢套笔督振架亮末宪庆编牛触映雷销诗座居抓裂胞呼娘景威绿晶厚盟衡鸡孙延危胶屋乡临陆顾掉呀灯岁措束耐剧玉赵跳哥季课凯胡额款绍卷齐伟蒸殖永宗苗川炉岩弱零杨奏沿露杆探滑镇饭浓航怀赶库夺伊灵税途灭赛归召鼓播盘裁险康唯录菌纯借糖盖横符私努堂域枪润幅哈竟熟虫泽脑壤碳欧遍侧寨敢彻虑斜薄庭纳弹饲伸折麦湿暗荷瓦塞床筑恶户访塔奇透梁刀旋迹卡氯遇份毒泥退洗摆灰彩卖耗夏择忙铜献硬予繁圈雪函亦抽篇阵阴丁尺追堆雄迎泛爸楼避谋吨野猪旗累偏典馆索秦脂潮爷豆忽托惊塑遗愈朱替纤粗倾尚痛楚谢奋购磨君池旁碎骨监捕弟暴割贯殊释词亡壁顿宝午尘闻揭炮残冬桥妇警综招吴付浮遭徐您摇谷赞箱隔订男吹园纷唐败宋玻巨耕坦荣闭湾键凡驻锅救恩剥凝碱齿截炼麻纺禁废盛版缓净睛昌婚涉筒嘴插岸朗庄街藏姑贸腐奴啦惯乘恢匀纱扎辩耳彪臣亿璃抵脉秀萨俄网舞店喷纵寸汗挂洪贺闪柬爆烯津稻墙软勇像滚厘蒙芳肯坡柱荡腿仪旅尾轧冰贡登黎削钻勒逃障氨郭峰币港伏轨亩毕擦莫刺浪秘援株健售股岛甘泡睡童铸汤阀休汇舍牧绕炸哲磷绩朋淡尖启陷柴呈徒颜泪稍忘泵蓝拖洞授镜辛壮锋贫虚弯摩泰幼廷尊窗纲弄隶疑氏宫姐震瑞怪尤琴循描膜违夹腰缘珠穷森枝竹沟催绳忆邦剩幸浆栏拥牙贮礼滤钠纹罢拍咱喊袖埃勤罚焦潜伍墨欲缝姓刊饱仿奖铝鬼丽跨默挖链扫喝袋炭污幕诸弧励梅奶洁灾舟鉴苯讼抱毁懂寒智埔寄届跃渡挑丹艰贝碰拔爹戴码梦芽熔赤渔哭敬颗奔铅仲虎稀妹乏珍申桌遵允隆螺仓魏锐晓氮兼隐碍赫拨忠肃缸牵抢博巧壳兄杜讯诚碧祥柯页巡矩悲灌龄伦票寻桂铺圣恐恰郑趣抬荒腾贴柔滴猛阔辆妻填撤储签闹扰紫砂递戏吊陶伐喂疗瓶婆抚臂摸忍虾蜡邻胸巩挤偶弃槽劲乳邓吉仁烂砖租乌舰伴瓜浅丙暂燥橡柳迷暖牌秧胆详簧踏瓷谱呆宾糊洛辉愤竞隙怒粘乃绪肩籍敏涂熙皆侦悬掘享纠醒狂锁淀恨牲霸爬赏逆玩陵祝秒浙貌' +
    '這個為國來時們說產種後學經進著等還兩體機當點從業應開無關間與線內數質氣變條沒結解問題係軍總員設長頭資邊級圖統較將組見計別論運農幾區強決幹戰則據處隊給門領東導壓爭濟階術極聯認權證單風車務萬達積議聲報類離華確張馬節話況傳許廣記觀織裝眾書復兒須際驗連斷難備辦習響約勞團歷構稱準號維劃選標寫親養層專狀廠識適屬圓調滿縣參紅細聽該鐵價嚴隨蘇爾講黃顯談藝項舉勢臺幫輪師圍遠視僅費緊愛續輕試護練負擊範繼興堅輸夠筆財職覺漢畫雖雜飛檢陽創壞徑換鋼責簡錢盡衝獨環雙請讓紀優頂礎載敵勝絕塊測協訴陳羅鹽錯頻終雲衛燒舊貨損預穩擴銀語揮紙醫嗎針劉誤訓願審獲鮮糧脫龍漸歡剛謂討亂殺藥寧貴鐘讀豐蘭擔執樂誰順煙縮徵臉異買靜補評寬揚傷慶編觸銷詩綠雞孫鄉臨陸顧燈歲劇趙課額紹齊偉楊鎮飯濃懷趕庫奪靈稅滅賽歸錄純蓋槍潤蟲腦徹慮納彈麥濕築惡戶訪遇擺賣擇銅獻陣陰樓謀噸館驚遺傾謝奮購監貫釋詞頓寶塵聞殘橋婦綜吳贊訂園紛敗榮閉灣鍵駐鍋齒煉緩淨莊貿奴慣億網縱賀牆軟蒙儀貢鑽幣軌畢島湯匯舍績啟陷頹藍鏡壯鋒貧虛彎綱隸瑞違夾緣窮溝繩憶擁禮紋罷罰潛獎麗鏈掃污諸勵潔災鑒訟懼躍艱貝夢漁頓倉銳曉隱礙肅牽搶訊誠頁齡倫尋鋪聖鄭騰貼闊輛儲簽擾遞戲療撫鄰鞏擠棄勁鄧爛烏艦淺暫詳譜賓輝憤競緒塗懸糾醒鎖賞浙記者發動黨書記視察強調指出會議' +
    '，。、：；？！“”‘’（）《》「」『』【】—…·　',
)

/** Reads bytes whose encoding may be declared wrongly or not at all. Never throws: what cannot be read becomes U+FFFD. */
export function decode(bytes: Uint8Array): Decoded {
  const charset = detectCharset(bytes)
  const decoder = streamDecoder(charset)
  return { text: decoder.push(bytes) + decoder.end(), charset }
}

/**
 * A decoder for text that comes in chunks. The runtime's own TextDecoder is twice as fast as iconv-lite for GB18030 and
 * never swallows the markup after a broken pair; for Big5 iconv-lite is used, since the runtime's table lacks the
 * characters of Hong Kong (HKSCS).
 */
export function streamDecoder(charset: string): StreamDecoder {
  if (charset === 'big5') {
    const decoder = iconv.getDecoder('big5')
    // The state machine of iconv-lite only keeps a reference while `write` runs, so a view of the chunk is enough.
    return {
      push: (chunk) => decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)),
      end: () => decoder.end() ?? '',
    }
  }
  const decoder = new TextDecoder(charset)
  return { push: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() }
}

/** Characters without ASCII that are enough to tell one encoding from another. */
const ENOUGH = 20_000
const SAMPLE_BYTES = 256 * 1024

/**
 * Tells the encoding of a text's bytes, or of its beginning. A byte order mark decides; then valid UTF-8, since other
 * encodings are hardly ever valid as UTF-8 by chance; else UTF-8, GB18030 and Big5 are weighed by how many of the characters
 * that they give are common ones. A declaration (meta element, XML declaration, @charset) tips close calls and names
 * encodings beyond these, but is never believed against the bytes.
 */
export function detectCharset(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = unmarkedUtf16(bytes)
  if (wide) return wide

  const first = bytes.findIndex((byte) => byte >= 0x80)
  if (first < 0) return 'utf-8'
  if (isUtf8(bytes)) {
    const sample = decodeSample('utf-8', bytes, first)
    // Two-byte sequences alone may be a few Chinese characters in GBK that happen to be valid.
    if (/[\u0800-\uffff]/.test(sample) || likeness(decodeSample('gb18030', bytes, first)) < 0.6) return 'utf-8'
    return 'gb18030'
  }
  const declared = declaredCharset(bytes)
  let best = 'utf-8'
  let bestScore = -Infinity
  for (const charset of ['utf-8', 'gb18030', 'big5']) {
    const score = likeness(decodeSample(charset, bytes, first)) + (charset === declared ? 0.05 : 0)
    if (score > bestScore) {
      best = charset
      bestScore = score
    }
  }
  const known = best === declared || declared === null
  return !known && bestScore < 0.15 ? declared : best
}

/** The encoding that a page or feed declares of itself, by the name this module uses, or null where none known is declared. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192))
  const label =
    /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w-]+)/.exec(head)?.[1] ??
    /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^@charset\s+["']([\w-]+)/.exec(head)?.[1]
  if (!label) return null
  if (/^(x-)?(gb|cp936|ms936|euc-cn)/i.test(label)) return 'gb18030'
  if (/^(x-x-)?big5|^cp950/i.test(label)) return 'big5'
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // With `stream`, a last character that is cut off is waited for instead of refused.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Text with much ASCII in it, two bytes a character: every other byte is 0. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const end = Math.min(bytes.length, 4096)
  let even = 0
  let odd = 0
  for (let i = 0; i < end; i++) if (bytes[i] === 0) i % 2 ? odd++ : even++
  if (odd > end / 10 && odd > 20 * even) return 'utf-16le'
  if (even > end / 10 && even > 20 * odd) return 'utf-16be'
  return null
}

function decodeSample(charset: string, bytes: Uint8Array, from: number): string {
  // The first byte beyond ASCII begins a character in every one of the encodings.
  return streamDecoder(charset).push(bytes.subarray(from, from + SAMPLE_BYTES))
}

/** How much a text looks like Chinese prose: the share of common characters among those beyond ASCII, less the unreadable ones. */
function likeness(text: string): number {
  let seen = 0
  let common = 0
  let bad = 0
  for (const char of text) {
    const code = char.codePointAt(0)!
    if (code < 0x80) continue
    if (COMMON.has(char)) common++
    else if (code === 0xfffd || (code >= 0xe000 && code < 0xf900)) bad++
    if (++seen >= ENOUGH) break
  }
  return seen ? (common - bad) / seen : 0
}
