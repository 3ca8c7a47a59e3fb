<#import "parts.html.ftl" as p>
<@p.page title=title>
<@p.masthead name=title date="All editions">${editions?size} ${(editions?size == 1)?then("edition", "editions")}</@p.masthead>
<main>
<#list editions as edition>
<div class="rule" style="padding:14px 0;border-bottom:1px solid ${p.rule}">
<h2 style="margin:0;font-size:20px;line-height:1.35;font-weight:700"><a class="ink" href="${edition.href}" style="color:${p.ink};text-decoration:none">${edition.date}</a></h2>
<#list edition.headlines as headline>
<div style="font-size:16px;line-height:1.5"><span dir="auto">${headline}</span></div>
</#list>
<div class="muted" style="${p.small}"><span dir="auto">${edition.title}</span> · ${edition.storyCount} · ${edition.sourceCount}</div>
</div>
<#else>
<p class="text" style="margin:0;text-align:center">No edition yet.</p>
</#list>
</main>
<p class="screen" style="margin:20px 0 0;${p.small}"><a class="accent" href="feed.xml" style="color:${p.accent};text-decoration:underline">Follow as a feed</a></p>
</@p.page>
