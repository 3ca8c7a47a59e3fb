# ${edition.name}, ${edition.date}
<#list edition.stories as story>
<#assign all = story.updates>
<#list story.paragraphs as paragraph><#assign all = all + paragraph></#list>

${story.number}. **${story.headline.text}**<#if all?has_content> ${all[0].text}</#if> *<#list story.sources as source><#if source.url?has_content>[${source.outlet}](<${source.url}>)<#else>${source.outlet}</#if><#sep>, </#sep></#list>*
<#else>

Nothing new to print today.
</#list>

---

<#if edition.missing?has_content>Not printed: ${edition.missing?size} ${(edition.missing?size == 1)?then("item", "items")}. </#if>${edition.colophon?join(" ")}
