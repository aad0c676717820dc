import { Dropdown, type MenuProps } from 'antd'
import { type ReactElement, useRef } from 'react'

/** A menu under a button: opened by key it has the focus, and closed it gives the focus back. */
export function Menu({ items, children }: { items: MenuProps['items']; children: ReactElement }) {
  const before = useRef<Element | null>(null)
  const giveBack = () => {
    const at = document.activeElement
    if (!at || at === document.body || at.closest('[role="menu"]')) (before.current as HTMLElement | null)?.focus()
  }
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{ items: items ?? [] }}
      onOpenChange={(open) => {
        if (open) before.current = document.activeElement
        else {
          giveBack()
          // An arrow key pressed just before moves the focus in the next frame only.
          requestAnimationFrame(() => requestAnimationFrame(giveBack))
        }
      }}
    >
      {children}
    </Dropdown>
  )
}
