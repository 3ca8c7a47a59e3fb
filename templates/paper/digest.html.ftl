<#import "parts.html.ftl" as p>
<@p.page title=edition.title>
<@p.masthead name=edition.name date=edition.date>${edition.storyCount} from ${edition.articleCount} by ${edition.publisherCount} · ${edition.minutes} min to read<#if edition.articleMinutes gt edition.minutes>, instead of ${edition.articleMinutes}</#if></@p.masthead>
<#if edition.stories?size gt 1>
<h2 style="margin:0 0 8px;${p.label}">In this edition</h2>
<table role="presentation" style="${p.grid};margin:0 0 8px">
<#list edition.stories as story>
<tr><td class="muted" style="width:26px;vertical-align:top;padding:3px 0;font-size:16px;line-height:1.5;color:${p.muted}">${story.number}</td><td style="vertical-align:top;padding:3px 0;font-size:16px;line-height:1.5"><a class="ink" href="#${story.anchor}" style="color:${p.ink};text-decoration:none"><span dir="auto">${story.headline.text}</span></a> <span class="muted" style="${p.small};white-space:nowrap">${story.sourceCount}</span></td></tr>
</#list>
</table>
</#if>
<#list edition.stories as story>
<#if edition.stories?size gt 1><@p.divider/></#if>
<@p.story story=story/>
<#else>
<p class="text" style="margin:0;text-align:center">Nothing new to print today.</p>
</#list>
<@p.foot/>
<h2 style="margin:20px 0 8px;${p.label}">About this edition</h2>
<#list edition.colophon as line>
<p class="muted" style="margin:0 0 6px;${p.small}">${line}</p>
</#list>
<#if edition.missing?has_content>
<@p.heading text="What is missing"/>
<ul style="margin:0 0 16px;padding:0 0 0 20px">
<#list edition.missing as item>
<li class="muted" style="margin:0 0 4px;padding:0;${p.small}"><span dir="auto">${item.name}</span>: <span dir="auto">${item.reason}</span></li>
</#list>
</ul>
</#if>
<p class="screen" style="margin:20px 0 0;${p.small}"><a class="accent" href="../index.html" style="color:${p.accent};text-decoration:underline">All editions</a></p>
</@p.page>
