import { useEffect } from 'react'

// What GraphiQL's dialogs use to keep the page behind them from scrolling (react-style-singleton) puts a style element into the page,
// which the content policy refuses. A sheet that is adopted does the same, and is no markup.

/** Makes a component that applies its styles while it stands in the page, once, however often it does. */
export function styleSingleton(): (props: { styles: string; dynamic?: boolean }) => null {
  const sheet = new CSSStyleSheet()
  let users = 0
  return function Styles({ styles, dynamic }) {
    useEffect(() => {
      if (users++ === 0) {
        sheet.replaceSync(styles)
        document.adoptedStyleSheets.push(sheet)
      }
      return () => {
        if (--users === 0) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
      }
    }, [styles && dynamic])
    return null
  }
}
