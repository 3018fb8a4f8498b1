// How a summary's page looks: light, dark and on paper, narrow and wide. Private to render.
#pragma once

#include <string_view>

namespace saglikrapor::render {

inline constexpr std::string_view summary_style = R"css(
:root{--ink:#1b2430;--soft:#55606e;--line:#d9dfe6;--page:#f4f6f8;--card:#fff;--strong:#0b5c8a;--weak:#8fbfdb;--rail:#eef2f5;
--valid:#2f7d4f;--invalid:#b3302f;--review:#b7791f;--incomplete:#6a5acd;--unreadable:#6b7280;color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--ink:#e6ebf1;--soft:#a3afbd;--line:#303a46;--page:#12171d;--card:#1a212a;--strong:#4aa3d6;
--weak:#2b5f80;--rail:#222b35;--valid:#5bb585;--invalid:#ef7f7a;--review:#e2b05a;--incomplete:#a99cf0;--unreadable:#9aa3af}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 "Segoe UI","Noto Sans","DejaVu Sans",Arial,sans-serif}
main,header,footer{max-width:70rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.15rem;margin:0 0 .75rem}
p{margin:.25rem 0}
a{color:var(--strong)}
.soft,caption,figcaption{color:var(--soft);font-size:.9rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin:1rem 0 0}
section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1.25rem;margin:1.25rem 0;overflow-x:auto}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(24rem,1fr));gap:0 1.25rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;padding:0;margin:0 0 1rem;list-style:none}
.tiles li{border:1px solid var(--line);border-left:5px solid var(--tone);border-radius:8px;padding:.6rem .9rem}
.tiles b{display:block;font-size:1.5rem;line-height:1.25;font-variant-numeric:tabular-nums}
.tiles span{color:var(--soft);font-size:.9rem}
.whole{display:flex;height:14px;border-radius:7px;overflow:hidden;gap:2px;margin:0 0 .75rem}
.whole i{background:var(--tone);min-width:2px}
.all{--tone:var(--strong)}.valid{--tone:var(--valid)}.invalid{--tone:var(--invalid)}.review{--tone:var(--review)}
.incomplete{--tone:var(--incomplete)}.unreadable{--tone:var(--unreadable)}
figure{margin:0 0 1rem}
svg{width:100%;min-width:46rem;height:auto;display:block}
svg text{fill:var(--ink);font-size:14px}
svg .name,svg .axis{text-anchor:end}
svg .tick,svg .year{text-anchor:middle}
svg .axis,svg .tick,svg .detail{fill:var(--soft);font-size:12px}
svg .detail{font-size:13px}
svg .year{font-weight:600;font-size:12px}
svg .strong,.key .strong{fill:var(--strong);background:var(--strong)}
svg .weak,.key .weak{fill:var(--weak);background:var(--weak)}
svg .rail{fill:var(--rail)}
svg line{stroke:var(--line)}
svg a text{fill:var(--strong);text-decoration:underline}
svg .count{font-variant-numeric:tabular-nums}
.key{display:flex;gap:1.25rem;margin:0 0 .5rem;font-size:.9rem;color:var(--soft)}
.key i{display:inline-block;width:.8rem;height:.8rem;border-radius:3px;margin-right:.4rem}
table{border-collapse:collapse;width:100%;font-size:.93rem}
caption{text-align:left;padding-bottom:.4rem}
th,td{text-align:left;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:top}
thead th{color:var(--soft);font-weight:600;border-bottom:2px solid var(--line)}
tbody th{font-weight:600;white-space:nowrap}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
code{font-size:.9em;overflow-wrap:anywhere}
tr:target{background:var(--rail);outline:2px solid var(--strong)}
.alert{border:2px solid var(--invalid);border-radius:8px;padding:.6rem .9rem;margin:1rem 0 0}
footer{padding-bottom:2rem}
@media(max-width:40rem){.pair{grid-template-columns:1fr}}
@media print{body{background:#fff}section{break-inside:avoid;border:0;padding:0}nav,.skip{display:none}}
)css";

}  // namespace saglikrapor::render
