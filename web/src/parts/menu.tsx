import { Dropdown, type MenuProps } from 'antd'
import { type ReactElement, useRef } from 'react'

/** A menu under a button: opened by key it has the focus, and closed it gives the focus back. */
export function Menu({ items, children }: { items: MenuProps['items']; children: ReactElement }) {
  const before = useRef<Element | null>(null)
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{ items: items ?? [] }}
      onOpenChange={(open) => {
        const at = document.activeElement
        if (open) before.current = at
        else if (!at || at === document.body || at.closest('[role="menu"]'))
          (before.current as HTMLElement | null)?.focus()
      }}
    >
      {children}
    </Dropdown>
  )
}
