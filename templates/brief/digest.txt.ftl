<#import "parts.txt.ftl" as p>
<#macro brief story>
<#local all = story.updates>
<#list story.paragraphs as paragraph><#local all = all + paragraph></#list>
<#local named = story.sources?filter(source -> source.outlet?has_content)>
<@wrap first=story.number?string?left_pad(2) + ". " rest="    ">
${story.headline.text?upper_case}
</@wrap>
<#if all?has_content>
<@wrap first="    " rest="    ">
<@p.line of=all[0]/>
</@wrap>
</#if>
<@wrap first="    " rest="    ">
<#if named?has_content>(<#list named as source>[${source.number}] ${source.outlet}<#sep>, </#sep></#list>)<#else>(${story.sourceCount})</#if>
</@wrap>
</#macro>
<@wrap>
${edition.name?upper_case}, ${edition.date}
</@wrap>
<#-- A mail's text is this one, cut to size. -->
<#if (mail.notice)?has_content>

<@wrap>
${mail.notice}
</@wrap>
</#if>
<#list ((mail.stories)!edition.stories) + ((mail.briefs)![]) as story>

<@brief story=story/>
</#list>
<#if !edition.stories?has_content>

Nothing new to print today.
</#if>
<#if (mail.headlines)?has_content || (mail.omitted)?has_content>

<#list mail.headlines as story>
<@wrap first=story.number?string?left_pad(2) + ". " rest="    ">
${story.headline.text?upper_case}
</@wrap>
</#list>
<#if mail.omitted?has_content>
And ${mail.omitted} more.
</#if>
</#if>

<@wrap>
<#if edition.missing?has_content>Not printed: ${edition.missing?size} ${(edition.missing?size == 1)?then("item", "items")}. </#if>${edition.colophon?join(" ")}
</@wrap>
