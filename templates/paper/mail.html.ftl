<#import "parts.html.ftl" as p>
<#assign isMail = true base = mail.page in p>
<#macro linked story><#if mail.page?has_content><a class="ink" href="${mail.page}#${story.anchor}" style="color:${p.ink};text-decoration:none"><span dir="auto">${story.headline.text}</span></a><#else><span dir="auto">${story.headline.text}</span></#if></#macro>
<@p.letter title=edition.title preheader=mail.preheader>
<@p.masthead name=edition.name date=edition.date><@p.measure edition=edition/></@p.masthead>
<#if mail.notice?has_content>
<p class="muted" style="margin:0 0 28px;${p.small}">${mail.notice}<#if mail.page?has_content> <a class="accent" href="${mail.page}" style="color:${p.accent};text-decoration:underline">Read them whole on the web</a></#if></p>
</#if>
<#if mail.stories?size gt 1>
<@p.contents edition=edition stories=mail.stories/>
</#if>
<#list mail.stories as story>
<#if mail.stories?size gt 1><@p.divider/></#if>
<@p.story story=story/>
</#list>
<#if mail.briefs?has_content>
<#if mail.stories?has_content><@p.divider/></#if>
<h2 style="margin:0 0 16px;${p.label}">In brief</h2>
<#list mail.briefs as story>
<h3 style="margin:0 0 2px;font-size:18px;line-height:1.4;font-weight:700"><@linked story=story/></h3>
<p style="margin:0 0 16px;font-size:16px;line-height:1.5"><#list (story.updates + story.paragraphs?first![])[0..*1] as first><span dir="auto">${first.text}</span> </#list><span class="muted" style="${p.small}">${story.sourceCount?replace(" ", "\xA0")}<#if story.sources?size == 1 && story.sources[0].outlet?has_content>: <span dir="auto">${story.sources[0].outlet}</span></#if></span></p>
</#list>
</#if>
<#if mail.headlines?has_content || mail.omitted?has_content>
<h2 style="margin:28px 0 12px;${p.label}">Also in this edition</h2>
<#list mail.headlines as story>
<p style="margin:0 0 6px;font-size:16px;line-height:1.5"><@linked story=story/></p>
</#list>
<#if mail.omitted?has_content>
<p class="muted" style="margin:12px 0 0;${p.small}">And ${mail.omitted} more.</p>
</#if>
</#if>
<#if !edition.stories?has_content>
<p class="text" style="margin:0;text-align:center">Nothing new to print today.</p>
</#if>
<@p.foot/>
<@p.about edition=edition/>
<#if mail.page?has_content>
<p style="margin:20px 0 0;${p.small}"><a class="accent" href="${mail.page}" style="color:${p.accent};text-decoration:underline">This edition on the web, with every passage</a></p>
</#if>
</@p.letter>
