import { ConfigProvider, theme } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useMemo } from 'react'
import { useWords } from '../words/use-words.ts'
import { useScheme } from './scheme.tsx'

/** Heights in pixels of what stands in one line with a field. */
const HEIGHTS = { controlHeightSM: 26, controlHeight: 32, controlHeightLG: 37 } as const

/** Ant Design in the page's paper, ink and vermilion. */
export function AntTheme({ children }: { children: ReactNode }) {
  const { dark, palette } = useScheme()
  const { language } = useWords()
  const tokens = useMemo(
    () => ({
      algorithm: [dark ? theme.darkAlgorithm : theme.defaultAlgorithm, theme.compactAlgorithm],
      token: {
        colorPrimary: palette.accent,
        colorInfo: palette.accent,
        colorLink: palette.accent,
        colorLinkHover: palette.accent,
        colorText: palette.ink,
        colorTextSecondary: palette.soft,
        colorTextTertiary: palette.faint,
        colorTextPlaceholder: palette.faint,
        colorBgBase: palette.paper,
        colorBgLayout: palette.paper,
        colorBgContainer: palette.sheet,
        colorBgElevated: palette.sheet,
        colorBorder: palette.rule,
        colorBorderSecondary: palette.hairline,
        colorSplit: palette.hairline,
        borderRadius: 3,
        fontSize: 14,
        controlHeight: 32,
        fontFamily: 'var(--sans)',
        boxShadow: 'none',
        boxShadowSecondary: dark ? '0 6px 24px rgb(0 0 0 / 55%)' : '0 6px 24px rgb(70 55 30 / 14%)',
        motionDurationSlow: '0.16s',
        motionDurationMid: '0.1s',
      },
      components: {
        // The compact sizes take buttons below the fields that they stand beside.
        Button: { primaryShadow: 'none', defaultShadow: 'none', primaryColor: palette.onAccent, ...HEIGHTS },
        Input: { paddingBlockSM: 2 },
        Segmented: {
          itemSelectedBg: dark ? palette.chosen : palette.sheet,
          trackBg: palette.hover,
          controlHeightSM: 22,
        },
        Select: { optionSelectedBg: palette.chosen, optionActiveBg: palette.hover },
        Tooltip: { colorBgSpotlight: palette.ink, colorTextLightSolid: palette.paper, maxWidth: 420 },
        Pagination: { itemActiveBg: 'transparent' },
      },
    }),
    [dark, palette],
  )
  return (
    <ConfigProvider theme={tokens} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  )
}
