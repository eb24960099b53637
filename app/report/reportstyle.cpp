// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reportstyle.h"

namespace onset::report {

namespace {

const char *const kStyle = R"(
:root { color-scheme: light dark;
  --ground: #ffffff; --sheet: #f5f6f8; --ink: #1b1f24; --soft: #5b6570; --grid: #e3e6ea; --axis: #9aa3ad;
  --a: #1f6fc4; --b: #9aa3ad; --better: #00795a; --worse: #b4420f; --edge: #d9dde2; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #16191d; --sheet: #1f242a; --ink: #e6e9ec; --soft: #9aa5b1; --grid: #2c333b; --axis: #5f6a76;
  --a: #5aa5f0; --b: #6b7683; --better: #3ecf9f; --worse: #ff8f5e; --edge: #333b44; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 19px; margin: 44px 0 4px; padding-top: 18px; border-top: 1px solid var(--edge); }
h3 { font-size: 15px; margin: 0; }
p { margin: 4px 0 10px; }
.soft, .lead, .settings { color: var(--soft); }
.note { border-left: 3px solid var(--axis); padding: 2px 12px; color: var(--soft); overflow-wrap: anywhere; }
.cards { display: flex; flex-wrap: wrap; gap: 12px; margin: 18px 0; }
.card { flex: 1 1 150px; background: var(--sheet); border-radius: 10px; padding: 14px 16px; }
.card b { font-size: 25px; font-weight: 600; font-variant-numeric: tabular-nums; }
.card em { font-style: normal; font-weight: 600; margin-left: 8px; }
.card span { display: block; color: var(--soft); font-size: 13px; }
.better { color: var(--better); } .worse { color: var(--worse); }
.legend { font-size: 13px; color: var(--soft); }
.legend span { margin-right: 14px; white-space: nowrap; }
i { display: inline-block; width: 11px; height: 11px; border-radius: 2px; margin-right: 6px; }
i.a { background: var(--a); } i.b { background: var(--b); }
figure { margin: 12px 0; } figcaption { font-size: 13px; color: var(--soft); margin-bottom: 4px; }
.pair, .small, .errors { display: grid; gap: 8px 28px; grid-template-columns: repeat(auto-fit, minmax(min(400px, 100%), 1fr)); }
.small { grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); }
svg { display: block; width: 100%; height: auto; font: 12px system-ui, sans-serif; fill: var(--ink); }
svg .a { fill: var(--a); } svg .b { fill: var(--b); } svg .soft { fill: var(--soft); }
svg .grid { stroke: var(--grid); } svg .axis { stroke: var(--axis); }
svg .curve { fill: none; stroke-width: 2; stroke-linejoin: round; }
svg .curve.a { stroke: var(--a); } svg .curve.b { stroke: var(--b); stroke-dasharray: 5 3; }
svg .curve.thin { stroke: var(--axis); stroke-width: 1; }
svg .cell { fill: var(--a); } svg .cell.right { fill: #009e73; } svg .on { fill: #ffffff; }
svg .s0 { fill: var(--sheet); } svg .s10 { fill-opacity: .12; } svg .s20 { fill-opacity: .22; }
svg .s30 { fill-opacity: .32; } svg .s40 { fill-opacity: .42; } svg .s50 { fill-opacity: .54; }
svg .s60 { fill-opacity: .66; } svg .s70 { fill-opacity: .76; } svg .s80 { fill-opacity: .86; }
svg .s90 { fill-opacity: .94; } svg .s100 { fill-opacity: 1; }
svg .cell.s0.right { fill: var(--sheet); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums; }
th, td { text-align: right; padding: 4px 12px 4px 0; border-bottom: 1px solid var(--grid); white-space: nowrap; }
th:first-child { text-align: left; font-weight: 500; } thead th { color: var(--soft); font-weight: 500; }
details { margin: 8px 0; } summary { cursor: pointer; color: var(--soft); font-size: 13px; }
article { background: var(--sheet); border-radius: 10px; padding: 14px 16px; min-width: 0; }
.strip p { font-size: 13px; margin: 8px 0 4px; overflow-wrap: anywhere; }
.frames { display: grid; grid-template-columns: repeat(3, 1fr); gap: 6px; }
.frames figure { margin: 0; } .frames figcaption { font-size: 11px; text-align: center; margin: 2px 0 0; }
.frames img, .gone { display: block; width: 100%; border-radius: 4px; border-top: 3px solid var(--a); }
.truth img, .truth .gone { border-top-color: #009e73; }
.gone { aspect-ratio: 16 / 9; background: repeating-linear-gradient(45deg, var(--grid) 0 6px, transparent 6px 12px); }
footer { margin-top: 48px; color: var(--soft); font-size: 13px; }
@media print { :root { color-scheme: light;
    --ground: #fff; --sheet: #f5f6f8; --ink: #000; --soft: #444; --grid: #ddd; --axis: #888;
    --a: #1f6fc4; --b: #9aa3ad; --better: #00795a; --worse: #b4420f; --edge: #ccc; }
  body { font-size: 11px; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  main { max-width: none; padding: 0; } details { display: none; }
  h2 { break-after: avoid; margin-top: 24px; } figure, article, .card, tr { break-inside: avoid; } }
)";

} // namespace

std::string styleSheet()
{
    return kStyle;
}

} // namespace onset::report
