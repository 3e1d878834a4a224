/** Tabs as the ARIA practices have them: arrows, Home and End move, and what is moved to is shown. */
export function wireTabs(list: HTMLElement): (name: string) => void {
  const tabs = [...list.querySelectorAll<HTMLButtonElement>('[role="tab"]')]
  const show = (shown: HTMLButtonElement): void => {
    for (const tab of tabs) {
      const isShown = tab === shown
      tab.ariaSelected = String(isShown)
      tab.tabIndex = isShown ? 0 : -1
      const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '')
      if (panel !== null) panel.hidden = !isShown
    }
  }
  for (const tab of tabs) tab.addEventListener('click', () => show(tab))
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (at < 0 || to === undefined) return
    event.preventDefault()
    const tab = tabs[(to + tabs.length) % tabs.length]
    if (tab === undefined) return
    show(tab)
    tab.focus()
  })
  return (name) => {
    const tab = tabs.find(({ id }) => id === `tab-${name}`)
    if (tab !== undefined) show(tab)
  }
}
