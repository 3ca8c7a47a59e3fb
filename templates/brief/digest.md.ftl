<#import "parts.md.ftl" as p>
# ${edition.name}, ${edition.date}
<#list edition.stories as story>
<#assign all = story.updates named = story.sources?filter(source -> source.outlet?has_content || source.url?has_content)>
<#list story.paragraphs as paragraph><#assign all = all + paragraph></#list>

## ${story.number}\. <@p.line of=story.headline/>
<#if all?has_content>

${all[0].text} <@p.marks of=all[0].marks/>
</#if>

*<#if named?has_content><#list named as source>[${source.number}] <#if source.url?has_content>[${source.name}](<${source.url}>)<#else>${source.name}</#if><#sep>, </#sep></#list><#else>${story.sourceCount}</#if>*
<#else>

Nothing new to print today.
</#list>

---

<#if edition.missing?has_content>Not printed: ${edition.missing?size} ${(edition.missing?size == 1)?then("item", "items")}. </#if>${edition.colophon?join(" ")}
