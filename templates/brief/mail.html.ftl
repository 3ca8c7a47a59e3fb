<#import "parts.html.ftl" as p>
<#assign isMail = true base = mail.page in p>
<#import "short.html.ftl" as short>
<@p.letter title=edition.title preheader=mail.preheader>
<@p.masthead name=edition.name date=edition.date><@p.measure edition=edition/></@p.masthead>
<#if mail.notice?has_content>
<p class="muted" style="margin:0 0 20px;${p.small}">${mail.notice}<#if mail.page?has_content> <a class="accent" href="${mail.page}" style="color:${p.accent};text-decoration:underline">Read them whole on the web</a></#if></p>
</#if>
<#list mail.stories + mail.briefs as story>
<@short.story story=story/>
</#list>
<#list mail.headlines as story>
<h2 style="margin:0 0 6px;font-size:16px;line-height:1.5"><span dir="auto">${story.headline.text}</span></h2>
</#list>
<#if mail.omitted?has_content>
<p class="muted" style="margin:12px 0 0;${p.small}">And ${mail.omitted} more.</p>
</#if>
<#if !edition.stories?has_content>
<p class="text" style="margin:0;text-align:center">Nothing new to print today.</p>
</#if>
<#list edition.colophon as line>
<p class="muted" style="margin:0 0 2px;${p.small}">${line}</p>
</#list>
<#if edition.missing?has_content>
<p class="muted" style="margin:0 0 2px;${p.small}">Not printed: ${edition.missing?size} ${(edition.missing?size == 1)?then("item", "items")}.</p>
</#if>
<#if mail.page?has_content>
<p style="margin:12px 0 0;${p.small}"><a class="accent" href="${mail.page}" style="color:${p.accent};text-decoration:underline">This edition on the web, with every passage</a></p>
</#if>
</@p.letter>
