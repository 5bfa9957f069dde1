// Before the first paint: the light or the dark that was chosen last, so that a page never flashes white at night.
try {
  const kept = localStorage.getItem('mantine-color-scheme-value')
  const night = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', night ? 'dark' : 'light')
} catch {
  // A browser that keeps nothing shows the light page.
}
