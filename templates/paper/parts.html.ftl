<#--
  Pieces of page and mail: the macros from the outside in. Colours and type are in type.html.ftl.

  Everything is set inline, and a mail on tables, so that it holds in programs that drop style
  sheets. The style sheets only add: dark colours, narrow screens, print. Classes exist for them alone. Serif
  type and the colour of ink are set once, around everything, and inherited.

  A mail sets isMail, and base to the address of the edition's page where that is published: source
  marks then lead to the passages there, and otherwise to the source in the mail.
-->
<#include "type.html.ftl">
<#assign isMail = false base = "">

<#macro page title>
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${title}</title>
<style>
:root { color-scheme: light dark; }
html { -webkit-text-size-adjust: 100%; }
a:hover { text-decoration: underline !important; }
a:focus-visible, summary:focus-visible { outline: 2px solid ${accent}; outline-offset: 2px; }
summary { cursor: pointer; }
h1, h2 { text-wrap: balance; }
[dir=rtl] ul { padding: 0 22px 0 0 !important; }
:target { background-color: ${target} !important; scroll-margin-top: 24px; }
<@darkColours/>
<@narrowScreen/>
@media (prefers-color-scheme: dark) {
  a:focus-visible, summary:focus-visible { outline-color: ${darkAccent}; }
  :target { background-color: ${darkTarget} !important; }
}
@media (pointer: coarse) {
  .mark { padding: 8px 3px; }
  summary { padding: 6px 0; }
}
@media print {
  .paper, .tint { background-color: #ffffff !important; }
  .ink, .muted, .accent { color: #000000 !important; }
  .sheet { padding: 0 !important; }
  .column { max-width: none !important; }
  .text { font-size: 11pt !important; line-height: 1.45 !important; }
  .screen { display: none !important; }
  h2, h3 { break-after: avoid; }
  li, blockquote, .keep { break-inside: avoid; }
  details::details-content { content-visibility: visible !important; display: block !important; block-size: auto !important; }
  summary { list-style: none; break-after: avoid; }
}
</style>
</head>
<body class="paper ink" style="margin:0;padding:0;background-color:${paper};color:${ink}">
<div class="sheet" style="padding:32px 24px 64px">
<div class="column ink text" style="max-width:620px;margin:0 auto;${serif};font-size:18px;line-height:1.6;color:${ink};word-break:break-word">
<#nested>
</div>
</div>
</body>
</html>
</#macro>

<#macro darkColours>
@media (prefers-color-scheme: dark) {
  .paper { background-color: ${darkPaper} !important; }
  .ink { color: ${darkInk} !important; }
  .muted { color: ${darkMuted} !important; }
  .accent { color: ${darkAccent} !important; }
  .rule { border-color: ${darkRule} !important; }
  .strong { border-color: ${darkInk} !important; }
  .edge { border-color: ${darkAccent} !important; }
  .tint { background-color: ${darkTint} !important; }
  .bar { background-color: ${darkChart} !important; }
}
</#macro>

<#macro narrowScreen>
@media (max-width: 480px) {
  .sheet { padding: 16px 16px 40px !important; }
  .name { font-size: ${narrowName}px !important; }
  .first { font-size: 27px !important; }
  .text { font-size: 17px !important; }
  .wide, .none { display: none !important; }
  .fact { display: block !important; width: auto !important; padding-bottom: 0 !important; }
  .cell { display: block !important; border: 0 !important; padding: 2px 0 4px !important; }
}
</#macro>

<#-- A mail: no property but what mail programs know. Outlook for Windows knows no largest width. -->
<#macro letter title preheader>
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${title}</title>
<style>
html { color-scheme: light dark; }
<@darkColours/>
<@narrowScreen/>
</style>
</head>
<body class="paper ink" style="margin:0;padding:0;background-color:${paper};color:${ink}">
<#if preheader?has_content>
<div class="hidden" style="display:none;font-size:1px;line-height:1px;color:${paper}">${preheader}</div>
</#if>
<table role="presentation" class="paper" style="${grid};background-color:${paper}"><tr><td class="sheet" style="padding:32px 24px 64px">
<!--[if mso]><table role="presentation" align="center" width="620"><tr><td><![endif]-->
<table role="presentation" class="column" style="${grid};max-width:620px;margin:0 auto"><tr><td class="ink text" style="padding:0;${serif};font-size:18px;line-height:1.6;color:${ink};word-break:break-word">
<#nested>
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
</#macro>

<#-- The line below the masthead. -->
<#macro measure edition>${edition.storyCount} from ${edition.articleCount}<#if edition.publisherCount?has_content> by ${edition.publisherCount}</#if> · ${edition.minutes}&nbsp;min to read<#if edition.articleMinutes gt edition.minutes>, instead of ${edition.articleMinutes}</#if></#macro>

<#-- A bar of a chart; its length is a share of the table's width. -->
<#macro bar percent>
<table role="presentation" style="${grid}"><tr><td class="bar" style="width:${percent}%;padding:0;background-color:${chart};font-size:0;line-height:4px">&nbsp;</td><#if percent lt 100><td style="padding:0;font-size:0;line-height:4px">&nbsp;</td></#if></tr></table>
</#macro>

<#-- The stories by number, with a bar for how many sources each has. -->
<#macro contents edition stories>
<#if !isMail><nav aria-label="Stories"></#if>
<h2 style="margin:0 0 8px;${label}">In this edition</h2>
<table role="presentation" style="${grid};margin:0 0 8px">
<#list stories as story>
<tr><td class="muted" style="width:26px;vertical-align:top;padding:3px 0;font-size:16px;line-height:1.5;color:${muted}">${story.number}</td><td style="vertical-align:top;padding:3px 0;font-size:16px;line-height:1.5"><a class="ink" href="#${story.anchor}" style="color:${ink};text-decoration:none"><span dir="auto">${story.headline.text}</span></a></td><td style="width:76px;vertical-align:top;padding:6px 0 3px 14px;${small}"><span class="muted">${story.sourceCount}</span><#if charts && edition.sizes?has_content><@bar percent=edition.sizes[story?index]/></#if></td></tr>
</#list>
</table>
<#if !isMail></nav></#if>
</#macro>

<#-- How many stories each outlet reports. -->
<#macro coverage of>
<@heading text="Who reports how much"/>
<table role="presentation" style="${grid};margin:0 0 16px">
<#list of as outlet>
<tr><td style="width:42%;padding:2px 12px 2px 0;${small}"><span class="muted" dir="auto">${outlet.name}</span></td><td style="padding:2px 0"><@bar percent=outlet.percent/></td><td class="muted" style="width:76px;padding:2px 0 2px 14px;${small}">${outlet.label}</td></tr>
</#list>
</table>
</#macro>

<#-- When the articles of a story appeared: a strip of time, marked where one did. -->
<#macro timeline of>
<table role="presentation" style="${grid};margin:0 0 4px"><tr>
<#list of.stretches as stretch>
<td class="${stretch.marked?then("bar", "tint")}" style="width:${stretch.percent}%;padding:0;background-color:${stretch.marked?then(chart, tint)};font-size:0;line-height:4px">&nbsp;</td>
</#list>
</tr></table>
<table role="presentation" style="${grid};margin:0 0 10px"><tr><td class="muted" style="padding:0;${small}">${of.first}</td><td class="muted" style="padding:0;text-align:right;${small}">${of.last}</td></tr></table>
</#macro>

<#macro appeared story><#if charts && story.timeline.stretches?has_content><@timeline of=story.timeline/></#if></#macro>

<#-- How the edition was made, and what is missing. -->
<#macro about edition>
<h2 style="margin:20px 0 8px;${label}">About this edition</h2>
<#list edition.colophon as line>
<p class="muted" style="margin:0 0 6px;${small}">${line}</p>
</#list>
<#if charts && edition.coverage?has_content>
<@coverage of=edition.coverage/>
</#if>
<#if edition.missing?has_content>
<@heading text="What is missing"/>
<ul style="margin:0 0 16px;padding:0 0 0 20px">
<#list edition.missing as item>
<li class="muted" style="margin:0 0 4px;padding:0;${small}"><span dir="auto">${item.name}</span>: <span dir="auto">${item.reason}</span></li>
</#list>
</ul>
</#if>
</#macro>

<#-- The head of the page: name, day, and one line below. -->
<#macro masthead name date>
<${isMail?then("div", "header")} class="strong" style="${frame}">
<h1 class="name" style="margin:0;${nameplate}"><span dir="auto">${name}</span></h1>
<p style="${day}">${date}</p>
</${isMail?then("div", "header")}>
<p class="muted rule" style="${figures}"><#nested></p>
</#macro>

<#-- The double rule above the foot of the page. -->
<#macro foot><div class="strong" style="margin:52px 0 0;border-top:4px double ${ink};font-size:0;line-height:0">&nbsp;</div></#macro>

<#macro divider><div class="rule" style="margin:44px 0 32px;border-top:1px solid ${rule};font-size:0;line-height:0">&nbsp;</div></#macro>

<#-- A heading within a story or at the foot. -->
<#macro heading text>
<h3 lang="en" style="margin:28px 0 8px;${label}">${text}</h3>
</#macro>

<#-- Where a mark leads: to the passage, or in a mail that stands alone to the source. -->
<#macro place of><#if isMail && !base?has_content>#${of?keep_before_last("-")}<#else>${base}#${of}</#if></#macro>

<#-- Source marks; the no-break space keeps them on the line of their sentence. -->
<#macro marks of>
<#if of?has_content && isMail>&nbsp;<#list of as mark><a class="accent mark" href="<@place of=mark.passage/>" style="${footnote};vertical-align:super;color:${accent};text-decoration:none">[${mark.number}]</a></#list><#elseif of?has_content><span style="white-space:nowrap;${sans};font-size:12px;line-height:1;font-weight:400">&nbsp;<#list of as mark><a class="accent mark" href="<@place of=mark.passage/>" title="${mark.hint}" style="vertical-align:super;color:${accent};text-decoration:none">[${mark.number}]</a></#list></span></#if><#t>
</#macro>

<#-- In a mail nothing leads back to a line, so it needs no place of its own. -->
<#macro line of><#if isMail><span dir="auto">${of.text}</span><@marks of=of.marks/><#else><span id="${of.anchor}"><span dir="auto">${of.text}</span><@marks of=of.marks/></span></#if></#macro>

<#macro lines of>
<ul style="margin:0 0 16px;padding:0 0 0 22px">
<#list of as item>
<li style="margin:0 0 8px;padding:0"><@line of=item/></li>
</#list>
</ul>
</#macro>

<#macro story story>
<${isMail?then("div", "article")} id="${story.anchor}"<#if story.language?has_content && story.language != "en"> lang="${story.language}"</#if><#if story.direction == "rtl"> dir="rtl" style="text-align:right"</#if>>
<p class="accent" lang="en" dir="ltr" style="margin:0 0 6px;${small};color:${accent};font-weight:700">${story.sourceCount}<#if story.publisherCount?has_content>, ${story.publisherCount}</#if><#if story.sources?size == 1 && story.sources[0].outlet?has_content>: <span dir="auto">${story.sources[0].outlet}</span></#if></p>
<h2<#if story.lead> class="first"</#if> style="margin:0 0 16px;font-size:${story.lead?then(34, 26)}px;line-height:1.22;font-weight:700"><@line of=story.headline/></h2>
<#list story.notices as notice>
<p class="muted rule" lang="en" dir="ltr" style="margin:0 0 16px;padding:0 0 0 12px;border-left:3px solid ${rule};${small}">${notice}</p>
</#list>
<#if story.continues.date?has_content>
<p class="muted" lang="en" dir="ltr" style="margin:0 0 16px;${small}">${story.continues.verb} a story of <#if !isMail><a class="muted" href="../${story.continues.isoDate}/digest.html" style="color:${muted};text-decoration:underline">${story.continues.date}</a><#else>${story.continues.date}</#if>.<#if story.continues.note?has_content> ${story.continues.note}</#if></p>
</#if>
<#if story.updates?has_content>
<p lang="en" dir="ltr" style="margin:20px 0 8px;${label}">What is new</p>
<@lines of=story.updates/>
</#if>
<#list story.paragraphs as paragraph>
<p class="text" style="margin:0 0 16px;font-size:${story.lead?then(19, 18)}px;line-height:1.6"><#list paragraph as sentence><@line of=sentence/><#sep> </#sep></#list></p>
</#list>
<#if story.points?has_content>
<@heading text="Key points"/>
<@lines of=story.points/>
</#if>
<#if story.disagreements?has_content>
<@disagreements of=story.disagreements/>
</#if>
<#if story.reports.facts?has_content>
<@reports of=story.reports/>
</#if>
<#if isMail>
<@sourceLines of=story.sources><@appeared story=story/></@sourceLines>
<#else>
<@sources of=story.sources><@appeared story=story/></@sources>
</#if>
</${isMail?then("div", "article")}>
</#macro>

<#macro disagreements of>
<table role="presentation" lang="en" dir="ltr" style="${grid};margin:28px 0 0;text-align:left"><tr><td class="tint edge" style="background-color:${tint};border-left:3px solid ${accent};padding:16px 20px 8px;font-size:16px;line-height:1.45">
<h3 style="margin:0 0 10px;${label}">Sources differ</h3>
<#list of as disagreement>
<p style="margin:0 0 4px;font-style:italic"><span dir="auto">${disagreement.about?cap_first}</span></p>
<table role="presentation" style="${grid};margin:0 0 14px">
<#list disagreement.values as value>
<tr><td class="rule" id="${value.anchor}" style="padding:6px 0;border-top:1px solid ${rule};font-size:16px;line-height:1.45"><b dir="auto">${value.value}</b><#if value.scope?has_content> <span dir="auto">(${value.scope})</span></#if><@marks of=value.marks/><#if value.authority?has_content || value.outlets?has_content> <span class="muted" style="${small}"><#if value.authority?has_content><span dir="auto">${value.authority}</span></#if><#if value.authority?has_content && value.outlets?has_content>, in </#if><#if value.outlets?has_content><span dir="auto">${value.outlets}</span></#if></span></#if></td></tr>
</#list>
</table>
</#list>
</td></tr></table>
</#macro>

<#--
  Who reports what: a column to a source, and on a narrow screen a line to each report. The values of
  many sources stand in one cell, each once.
-->
<#assign reported>padding:6px 8px 6px 0</#assign>
<#macro reports of>
<div lang="en" dir="ltr" style="text-align:left">
<@heading text="Who reports what"/>
<table style="${grid};${sans};font-size:13px;line-height:1.4">
<#if of.reporters?size lte 5>
<tr class="wide" style="vertical-align:top"><td style="width:25%;padding:0"></td><#list of.reporters as reporter><th class="muted" scope="col" style="width:${75 / of.reporters?size}%;text-align:left;${reported};font-weight:400;color:${muted}">[${reporter.number}]<#if reporter.outlet?has_content> <span dir="auto">${reporter.outlet}</span></#if></th></#list></tr>
</#if>
<#list of.facts as fact>
<tr style="vertical-align:top"><th class="fact rule" scope="row"<#if !isMail> id="${fact.anchor}"</#if> style="width:25%;border-top:1px solid ${rule};text-align:left;${reported}"><span dir="auto">${fact.about?cap_first}</span></th><#if of.reporters?size lte 5><#list fact.cells as cell><#if cell.marks?has_content><td class="cell rule" style="border-top:1px solid ${rule};${reported}"><@report of=cell/></td><#else><td class="none rule muted" style="border-top:1px solid ${rule};${reported};color:${muted}">–</td></#if></#list><#else><td class="cell rule" style="border-top:1px solid ${rule};${reported}"><#list fact.given as value><@report of=value/><#sep>; </#sep></#list></td></#if></tr>
</#list>
</table>
</div>
</#macro>

<#macro report of><#if of.value?has_content><span dir="auto">${of.value}</span><#else>✓</#if><@marks of=of.marks/></#macro>

<#macro sources of>
<div lang="en" dir="ltr" style="text-align:left">
<@heading text=(of?size == 1)?then("Source", "Sources")/>
<#nested>
<table role="presentation" style="${grid}">
<#list of as source>
<tr><td class="accent rule" style="width:30px;vertical-align:top;padding:10px 0;border-top:1px solid ${rule};${sans};font-size:13px;line-height:1.7;color:${accent}">[${source.number}]</td>
<td class="rule" id="${source.anchor}" style="vertical-align:top;padding:10px 0;border-top:1px solid ${rule};font-size:16px;line-height:1.4">
<@sourceTitle source=source/>
<@sourceFacts source=source/>
<#if source.passages?has_content>
<@passages of=source.passages/>
</#if>
</td></tr>
</#list>
</table>
</div>
</#macro>

<#macro sourceTitle source>
<div<#if source.language?has_content && source.language != "en"> lang="${source.language}"</#if>><#if source.url?has_content><a class="ink" href="${source.url}" rel="noopener noreferrer" style="color:${ink};text-decoration:underline"><span dir="auto">${source.title}</span></a><#else><span dir="auto">${source.title}</span></#if></div>
</#macro>

<#macro sourceFacts source>
<div class="muted" style="${small}"><#if source.outlet?has_content><b dir="auto">${source.outlet}</b> · </#if><#if source.author?has_content><span dir="auto">${source.author}</span> · </#if><#if source.date?has_content>${source.date} · </#if>${source.minutes} min<#if source.sameAs gt 0> · much the same text as [${source.sameAs}]</#if><#if source.unread?has_content> · ${source.unread} not read</#if></div>
</#macro>

<#-- Passages open in place; programs that know no details element show them open. -->
<#macro passages of>
<details><summary class="muted" style="${small}">${(of?size == 1)?then("1 passage", of?size + " passages")}</summary>
<#list of as passage>
<blockquote class="edge" id="${passage.anchor}" style="margin:8px 0 10px;padding:0 0 0 12px;border-left:2px solid ${accent};font-size:15px;line-height:1.5"><span dir="auto">${passage.text}</span><#list passage.backs as back> <a class="accent mark screen" href="#${back.anchor}" aria-label="Back to ${back.label}" title="Back to ${back.label}" style="color:${accent};text-decoration:none">↑</a></#list></blockquote>
</#list>
</details>
</#macro>

<#-- The sources in a mail, which has less room: those that marks name line by line, then the others. -->
<#macro sourceLines of>
<div lang="en" dir="ltr" style="text-align:left">
<@heading text=(of?size == 1)?then("Source", "Sources")/>
<#nested>
<div class="muted" style="${small}">
<#list of?filter(source -> source.passages?has_content) as source>
<p id="${source.anchor}" style="margin:0 0 5px">[${source.number}] <#if source.outlet?has_content><b dir="auto">${source.outlet}</b>: </#if><@outlink to=source.url text=source.title/><#if source.author?has_content> · <span dir="auto">${source.author}</span></#if><#if source.date?has_content> · ${source.date}</#if><#if source.sameAs gt 0> · much the same text as [${source.sameAs}]</#if><#if source.unread?has_content> · ${source.unread} not read</#if></p>
<#if !base?has_content>
<@quotes of=source.passages/>
</#if>
</#list>
<#assign others = of?filter(source -> !source.passages?has_content)>
<#if others?has_content>
<p style="margin:0 0 5px">Also: <#list others as source><span id="${source.anchor}"><@outlink to=source.url text=source.outlet?has_content?then(source.outlet, source.title)/></span><#sep>, </#sep></#list></p>
</#if>
</div>
</div>
</#macro>

<#macro outlink to text><#if to?has_content><a class="muted" href="${to}" style="color:${muted}"><span dir="auto">${text}</span></a><#else><span dir="auto">${text}</span></#if></#macro>

<#-- In a mail, what the reader has not read already: passages that a sentence says otherwise. -->
<#macro quotes of>
<#list of?filter(passage -> passage.reworded) as passage>
<blockquote class="edge" style="margin:8px 0 10px;padding:0 0 0 12px;border-left:2px solid ${accent};${serif};font-size:15px;line-height:1.5"><span dir="auto">${passage.text}</span></blockquote>
</#list>
</#macro>
