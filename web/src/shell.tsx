import { DownOutlined, MenuOutlined, MoonOutlined, SearchOutlined, SunOutlined } from '@ant-design/icons'
import { Button, Drawer, Input } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigate, useNavigation } from 'react-router'
import { Dropped } from './parts/dropped.tsx'
import { Menu } from './parts/menu.tsx'
import { useShellKeys } from './parts/use-shell-keys.ts'
import { useScheme } from './theme/scheme.tsx'
import { useWords } from './words/use-words.ts'
import { chooseLanguage } from './words/words.ts'

const AllKeys = lazy(() => import('./parts/all-keys.tsx'))

const SECTIONS = ['reports', 'people', 'places', 'tifa', 'events', 'items', 'desk'] as const
/** Sections that stand in a menu where the window is too narrow for all. */
const MORE = ['statements', 'agendas', 'indicators', 'citations', 'organizations', 'compare', 'review'] as const

/** What stands around every page: the way past the header, sections, search, language and light. */
export function Shell() {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [keysOpen, showKeys] = useShellKeys()
  const location = useLocation()
  const navigation = useNavigation()
  const section = location.pathname.split('/')[1] ?? ''

  const main = useRef<HTMLElement>(null)
  const shownPath = useRef(location.pathname)

  // On another page the keyboard goes on from its beginning, and the menu that led there closes.
  useEffect(() => {
    if (shownPath.current === location.pathname) return
    shownPath.current = location.pathname
    setOpen(false)
    main.current?.focus({ preventScroll: true })
  }, [location.pathname])

  const link = (name: (typeof SECTIONS)[number] | (typeof MORE)[number]) => (
    <NavLink to={`/${name}`}>{t(`nav.${name}`)}</NavLink>
  )
  const more = MORE.find((name) => name === section)

  return (
    <>
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <header className="shell-header">
        <Button
          className="menu-button"
          type="text"
          icon={<MenuOutlined />}
          aria-label={t('app.menu')}
          onClick={() => setOpen(true)}
        />
        <Link className="wordmark" to="/">
          <img src="/seal.svg" alt="" width="22" height="22" />
          <span>{t('app.name')}</span>
        </Link>
        <nav className="sections" aria-label={t('app.sections')}>
          <ul>
            {SECTIONS.map((name) => (
              <li key={name}>{link(name)}</li>
            ))}
            {more && <li>{link(more)}</li>}
            <li>
              <Menu
                items={[
                  ...MORE.map((name) => ({ key: name, label: link(name) })),
                  { type: 'divider' },
                  { key: 'keys', label: t('keys.title'), extra: '?', onClick: () => showKeys(true) },
                ]}
              >
                <button type="button" className="plain-button more-sections" aria-haspopup="menu">
                  {t('app.more')} <DownOutlined aria-hidden />
                </button>
              </Menu>
            </li>
          </ul>
        </nav>
        <SearchEverywhere key={section} />
        <LanguageSwitch />
        <SchemeSwitch />
      </header>
      <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={260} title={t('app.name')}>
        <nav className="sections-drawer" aria-label={t('app.sections')}>
          <ul>
            {[...SECTIONS, ...MORE].map((name) => (
              <li key={name}>{link(name)}</li>
            ))}
          </ul>
        </nav>
      </Drawer>
      <div className="progress" data-busy={navigation.state !== 'idle' || undefined} />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      {keysOpen && (
        <Suspense>
          <AllKeys onLeave={() => showKeys(false)} />
        </Suspense>
      )}
      <Dropped />
      <ScrollRestoration />
    </>
  )
}

/** The search box of the header: words in reports, from anywhere. */
function SearchEverywhere() {
  const { t } = useWords()
  const navigate = useNavigate()
  const location = useLocation()
  const [words, setWords] = useState('')
  if (location.pathname === '/' || location.pathname === '/reports') return <span className="header-space" />
  return (
    <search className="header-search">
      <Input
        value={words}
        onChange={(event) => setWords(event.target.value)}
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('search.reports')}
        aria-label={t('search.reports')}
        allowClear
        onPressEnter={() => {
          const q = words.trim()
          if (q) void navigate(`/reports?${new URLSearchParams({ q })}`)
        }}
      />
    </search>
  )
}

function LanguageSwitch() {
  const { t, language } = useWords()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <Button
      type="text"
      className="language-switch"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      title={t('app.otherLanguage')}
      onClick={() => chooseLanguage(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  )
}

function SchemeSwitch() {
  const { t } = useWords()
  const { dark, choose } = useScheme()
  const label = dark ? t('app.toLight') : t('app.toDark')
  return (
    <Button
      type="text"
      icon={dark ? <SunOutlined /> : <MoonOutlined />}
      aria-label={label}
      title={label}
      onClick={() => {
        const wanted = dark ? 'light' : 'dark'
        const system = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
        choose(wanted === system ? 'auto' : wanted)
      }}
    />
  )
}
