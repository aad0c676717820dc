import { QueryClientProvider } from '@tanstack/react-query'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { queries } from './api/use-answer.ts'
import { Broken } from './parts/states.tsx'
import { Shell } from './shell.tsx'
import { AntTheme } from './theme/ant-theme.tsx'
import { SchemeProvider } from './theme/scheme.tsx'

const router = createBrowserRouter([
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: Broken,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: Broken,
        children: [
          { index: true, lazy: () => import('./pages/overview.tsx') },
          { path: 'reports', lazy: () => import('./pages/reports.tsx') },
          { path: 'reports/:id', lazy: () => import('./pages/report.tsx') },
          { path: 'people', lazy: () => import('./pages/people.tsx') },
          { path: 'people/:id', lazy: () => import('./pages/person.tsx') },
          { path: 'people/:id/split', lazy: () => import('./pages/split.tsx') },
          { path: 'places', lazy: () => import('./pages/places.tsx') },
          { path: 'places/:id', lazy: () => import('./pages/place.tsx') },
          { path: 'organizations', lazy: () => import('./pages/organizations.tsx') },
          { path: 'organizations/:id', lazy: () => import('./pages/organization.tsx') },
          { path: 'tifa', lazy: () => import('./pages/tifa-list.tsx') },
          { path: 'tifa/rising', lazy: () => import('./pages/tifa-trends.tsx') },
          { path: 'tifa/:id', lazy: () => import('./pages/tifa.tsx') },
          { path: 'items', lazy: () => import('./pages/items.tsx') },
          { path: 'items/:id', lazy: () => import('./pages/item.tsx') },
          { path: 'compare', lazy: () => import('./pages/compare.tsx') },
          { path: 'indicators', lazy: () => import('./pages/indicators.tsx') },
          { path: 'citations', lazy: () => import('./pages/citations.tsx') },
          { path: 'events', lazy: () => import('./pages/events.tsx') },
          { path: 'events/:id', lazy: () => import('./pages/event.tsx') },
          { path: 'relays/:id', lazy: () => import('./pages/relay.tsx') },
          { path: 'agendas', lazy: () => import('./pages/agendas.tsx') },
          { path: 'statements', lazy: () => import('./pages/statements.tsx') },
          { path: 'desk', lazy: () => import('./pages/desk.tsx') },
          { path: 'desk/:id', lazy: () => import('./pages/desk-item.tsx') },
          { path: 'identities', lazy: () => import('./pages/identities.tsx') },
          { path: 'review', lazy: () => import('./pages/review.tsx') },
          { path: '*', lazy: () => import('./pages/missing.tsx') },
        ],
      },
    ],
  },
])

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <SchemeProvider>
        <AntTheme>
          <RouterProvider router={router} />
        </AntTheme>
      </SchemeProvider>
    </QueryClientProvider>
  )
}
