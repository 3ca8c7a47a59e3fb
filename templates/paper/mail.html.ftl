<#import "parts.html.ftl" as p>
<@p.page title=edition.title>
<#if mail.preheader?has_content>
<div style="display:none;font-size:1px;line-height:1px;max-height:0;overflow:hidden">${mail.preheader}</div>
</#if>
<@p.masthead name=edition.name date=edition.date>${edition.storyCount} from ${edition.articleCount} by ${edition.publisherCount} · ${edition.minutes} min to read<#if edition.articleMinutes gt edition.minutes>, instead of ${edition.articleMinutes}</#if></@p.masthead>
<#if mail.notice?has_content>
<p class="muted" style="margin:0 0 24px;${p.small}">${mail.notice}<#if mail.page?has_content> <a class="accent" href="${mail.page}" style="color:${p.accent};text-decoration:underline">Read the full edition</a></#if></p>
</#if>
<#list mail.stories as story>
<@p.story story=story links=false/>
<#sep><@p.divider/></#sep>
</#list>
<#if mail.briefs?has_content>
<#if mail.stories?has_content><@p.divider/></#if>
<h2 style="margin:0 0 12px;${p.label}">In brief</h2>
<#list mail.briefs as story>
<div style="margin:0 0 16px;font-size:16px;line-height:1.5"><b><#if mail.page?has_content><a class="ink" href="${mail.page}#${story.anchor}" style="color:${p.ink};text-decoration:none"><span dir="auto">${story.headline.text}</span></a><#else><span dir="auto">${story.headline.text}</span></#if></b><br>
<#assign first = (story.updates + story.paragraphs?first![])?first!""><#if first?has_content><span dir="auto">${first.text}</span> </#if><span class="muted" style="${p.small}">${story.sourceCount}</span></div>
</#list>
</#if>
<#if mail.headlines?has_content || mail.omitted?has_content>
<h2 style="margin:28px 0 12px;${p.label}">Also in this edition</h2>
<#list mail.headlines as story>
<div style="margin:0 0 6px;font-size:16px;line-height:1.5"><#if mail.page?has_content><a class="ink" href="${mail.page}#${story.anchor}" style="color:${p.ink};text-decoration:none"><span dir="auto">${story.headline.text}</span></a><#else><span dir="auto">${story.headline.text}</span></#if></div>
</#list>
<#if mail.omitted?has_content>
<p class="muted" style="margin:12px 0 0;${p.small}">And ${mail.omitted} more.</p>
</#if>
</#if>
<#if !edition.stories?has_content>
<p class="text" style="margin:0;text-align:center">Nothing new to print today.</p>
</#if>
<@p.foot/>
<h2 style="margin:20px 0 8px;${p.label}">About this edition</h2>
<#list edition.colophon as line>
<p class="muted" style="margin:0 0 6px;${p.small}">${line}</p>
</#list>
<#if mail.page?has_content>
<p style="margin:20px 0 0;${p.small}"><a class="accent" href="${mail.page}" style="color:${p.accent};text-decoration:underline">This edition on the web</a></p>
</#if>
</@p.page>
