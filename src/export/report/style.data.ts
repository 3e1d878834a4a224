/** The style sheet of the report: light and dark, screen and print. No entry of it names a colour without its counterpart in the dark. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fdfdfb; --soft: #595959; --rule: #c9c9c4; --quote: #fff1b8; --source: #1b4f9c; --cue: #6a3d9a; --event: #9c2b12; --time: #1d6330; --link: #1b4f9c; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #16181a; --soft: #b3b3b3; --rule: #44484c; --quote: #4a4118; --source: #9cc3ff; --cue: #d3b5f5; --event: #ffab94; --time: #9ddcae; --link: #9cc3ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 1.5rem 1rem 4rem; font: 1.05rem/1.6 Georgia, 'Times New Roman', serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--rule); }
a { color: var(--link); } a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 1rem; font: .9rem/1.5 system-ui, sans-serif; } dt { color: var(--soft); } dd { margin: 0; }
.headline { font-weight: bold; font-size: 1.2rem; } .byline, .note { color: var(--soft); font-style: italic; }
.quote { background: var(--quote); position: relative; } .quote:hover::after, .quote:focus-within::after { content: attr(data-speaker); position: absolute; left: 0; top: 100%; z-index: 1; padding: .1rem .5rem; font: .85rem/1.4 system-ui, sans-serif; color: var(--paper); background: var(--ink); white-space: nowrap; }
.source { color: var(--source); border-bottom: 2px solid var(--source); } .cue { color: var(--cue); font-style: italic; }
.event { color: var(--event); border-bottom: 2px dotted var(--event); text-decoration: none; } .time { color: var(--time); border-bottom: 1px solid var(--time); }
.who { font: bold .7em/1 system-ui, sans-serif; vertical-align: super; text-decoration: none; padding: 0 .15em; }
.key { list-style: none; padding: 0; font: .85rem/1.6 system-ui, sans-serif; } .key li { display: inline-block; margin-right: 1.2rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font: .85rem/1.45 system-ui, sans-serif; } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--rule); } thead th { color: var(--soft); }
svg { width: 100%; height: auto; } svg line { stroke: var(--rule); } svg circle { fill: var(--event); } svg text { font: 12px system-ui, sans-serif; fill: var(--ink); } svg .tick { text-anchor: middle; fill: var(--soft); } svg .today { stroke: var(--time); stroke-dasharray: 3 3; }
.map { margin: 1rem 0; max-width: 24rem; } .map rect { fill: none; stroke: var(--rule); } .map .equator { stroke: var(--soft); } .map ul { margin: .3rem 0; padding: 0; list-style: none; font: .85rem/1.4 system-ui, sans-serif; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } .quote { background: none; border-bottom: 1px solid; } .quote::after { display: none; } section { break-inside: avoid-page; } a { color: inherit; } }
`
