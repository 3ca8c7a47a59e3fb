<@wrap>
${edition.name?upper_case}, ${edition.date}
</@wrap>
<#list edition.stories as story>
<#assign all = story.updates>
<#list story.paragraphs as paragraph><#assign all = all + paragraph></#list>

<@wrap first=story.number?string?left_pad(2) + ". " rest="    ">
${story.headline.text?upper_case}
</@wrap>
<#if all?has_content>
<@wrap first="    " rest="    ">
${all[0].text}
</@wrap>
</#if>
<@wrap first="    " rest="    ">
(<#list story.sources as source>${source.outlet}<#sep>, </#sep></#list>)
</@wrap>
<#else>

<@wrap>
Nothing new to print today.
</@wrap>
</#list>

<@wrap>
<#if edition.missing?has_content>Not printed: ${edition.missing?size} ${(edition.missing?size == 1)?then("item", "items")}. </#if>${edition.colophon?join(" ")}
</@wrap>
