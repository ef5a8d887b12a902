/**
 * The card's sheet. `:host` is held with `!important`: inside a shadow tree that wins over every rule of the page. Sizes
 * are px, since the page's root size is the page's own. The content's own box scrolls, so that the card keeps its corners
 * and its buttons; words of others stand each in their own direction; a low window is one of half a screen's height at
 * 200 % zoom. No comments within: they would come into every article.
 */
export const CARD_STYLE = `
:host{all:initial !important;position:fixed !important;inset:0 auto auto 0 !important;width:0 !important;height:0 !important;margin:0 !important;padding:0 !important;border:0 !important;background:none !important;overflow:visible !important;opacity:1 !important;visibility:visible !important;display:block !important;filter:none !important;transform:none !important;clip-path:none !important;pointer-events:auto !important;z-index:2147483647 !important;color-scheme:light dark !important}
@media print{:host{display:none !important}}
*{box-sizing:border-box}
.card{--ink:#1b1f27;--soft:#59616e;--line:#dfe3ea;--ground:#ffffff;--tint:#f5f7fa;--blue:#1763c7;--orange:#a85200;--grey:#59616e;
position:fixed;width:min(368px,calc(100vw - 16px));display:flex;flex-direction:column;overflow:hidden;border-radius:12px;border:1px solid var(--line);background:var(--ground);color:var(--ink);box-shadow:0 1px 2px rgb(0 0 0/.1),0 12px 32px rgb(0 0 0/.22);font:400 13px/1.45 system-ui,sans-serif;text-align:start;overflow-wrap:anywhere;text-size-adjust:none;user-select:text}
@media (prefers-color-scheme:dark){.card{--ink:#e8ebf0;--soft:#a6aebb;--line:#363c47;--ground:#1c2027;--tint:#252a33;--blue:#7db3ff;--orange:#ffad5c;--grey:#a6aebb}}
.card:focus{outline:none}
.card:focus-visible{outline:2px solid var(--blue);outline-offset:-2px}
.content{flex:1 1 auto;min-height:0;overflow:auto;overscroll-behavior:contain;scrollbar-color:var(--line) var(--ground);padding:16px 16px 12px}
header{display:flex;align-items:center;gap:8px;margin-bottom:4px}
.relation{display:inline-flex;align-items:center;gap:6px;font-weight:600;font-size:12px;line-height:20px}
svg{width:16px;height:16px;flex:none}
.conflicts{color:var(--orange)}
.later,.earlier,.agrees,.part{color:var(--blue)}
.different-scope,.none{color:var(--grey)}
.close{margin-block:-4px;margin-inline:auto -4px;width:28px;height:28px;display:grid;place-items:center;padding:0;border:0;border-radius:6px;background:none;color:var(--soft);cursor:pointer}
h2{margin:0;font-size:16px;line-height:22px;font-weight:600}
p{margin:4px 0 0}
h2,.publisher,.words,.plot span{unicode-bidi:plaintext}
.meta{margin:0;color:var(--soft);font-size:12px}
.reason{margin-top:6px;color:var(--ink)}
.origins{margin-top:8px;color:var(--soft)}
.within,.audit{margin-top:8px;padding:6px 10px;border-radius:8px;background:var(--tint);color:var(--soft)}
ol{list-style:none;margin:12px 0 0;padding:0}
li{padding:8px 0;border-top:1px solid var(--line)}
.head{display:flex;align-items:center;gap:8px}
.publisher{font-weight:600;color:inherit;min-width:0}
a.publisher{color:var(--ink);text-decoration:underline;text-decoration-color:var(--line);text-underline-offset:2px}
a.publisher:hover{color:var(--blue);text-decoration-color:currentcolor}
.tag{margin-inline-start:auto;flex:none;align-self:start;display:inline-flex;min-height:19px;align-items:center;gap:4px;font-size:11px;font-weight:600;line-height:16px}
.words{margin-top:2px;font-size:14px}
.context{margin-top:2px;color:var(--soft);font-size:12px}
.wrong{margin:0;padding:2px 0;white-space:nowrap;border:0;background:none;color:var(--soft);font:inherit;text-decoration:underline;text-decoration-color:var(--line);text-underline-offset:2px;cursor:pointer}
.wrong:hover{color:var(--ink)}
.more{color:var(--soft);font-size:12px}
.plot{display:grid;grid-template-columns:minmax(0,max-content) minmax(0,1fr);gap:6px 10px;align-items:center;margin:8px 0 0;padding:10px 12px;border-radius:8px;background:var(--tint);font-size:11px;line-height:14px;color:var(--soft)}
.plot span{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;max-width:112px}
.track{direction:ltr;position:relative;height:8px;border-radius:4px;background:linear-gradient(var(--line),var(--line)) center/100% 1px no-repeat}
.bar{position:absolute;top:1px;height:6px;min-width:6px;border-radius:3px;background:currentcolor}
.bar.page{color:var(--ink)}
.bar.open-left{border-radius:0 3px 3px 0;mask-image:linear-gradient(90deg,transparent,#000 28px)}
.bar.open-right{border-radius:3px 0 0 3px;mask-image:linear-gradient(270deg,transparent,#000 28px)}
footer{flex:none;display:flex;flex-wrap:wrap;gap:0 4px;padding:6px 8px;border-top:1px solid var(--line);background:var(--ground)}
.act{padding:6px 8px;border:0;border-radius:6px;background:none;color:var(--blue);font:inherit;font-weight:500;cursor:pointer}
.act:hover,.close:hover{background:var(--tint)}
button:focus-visible,a:focus-visible{outline:2px solid var(--blue);outline-offset:1px;border-radius:6px}
.status{display:flex;align-items:center;gap:4px;color:var(--soft)}
.status:empty{display:none}
.status:not(:empty){margin:0;padding:8px 16px;border-top:1px solid var(--line)}
@media (max-height:480px){.card{width:min(560px,calc(100vw - 16px))}.content{padding-block:8px}li,ol,footer{padding-block:2px}}
@media (forced-colors:active){.card{border-color:CanvasText;forced-color-adjust:auto}.bar{background:CanvasText;forced-color-adjust:none}.bar.page{background:Highlight}}
@media (prefers-reduced-motion:no-preference){.card{animation:in 120ms ease-out}@keyframes in{from{opacity:0;translate:0 2px}}}
`;
