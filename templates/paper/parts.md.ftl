<#-- Pieces of the Markdown form. What is inserted is escaped by itself. -->
<#macro marks of><#list of as mark>[${mark.number}]</#list></#macro>

<#macro line of>${of.text}<#if of.marks?has_content> <@marks of=of.marks/></#if></#macro>

<#macro story story>
## <@line of=story.headline/>

*${story.sourceCount}<#if story.publisherCount?has_content>, ${story.publisherCount}</#if>*
<#list story.notices as notice>

*${notice}*
</#list>
<#if story.updates?has_content>

### New since ${story.continues.date?has_content?then(story.continues.date, "then")}

<#list story.updates as update>
- <@line of=update/>
</#list>
<#elseif story.continues.date?has_content>

*Continues a story of ${story.continues.date}.*
</#if>
<#list story.paragraphs as paragraph>

<#list paragraph as sentence><@line of=sentence/><#sep> </#sep></#list>
</#list>
<#if story.points?has_content>

### Key points

<#list story.points as point>
- <@line of=point/>
</#list>
</#if>
<#if story.disagreements?has_content>

### Sources differ

<#list story.disagreements as disagreement>
- **${disagreement.about?cap_first}**
<#list disagreement.values as value>
  - ${value.value}: <#if value.authority?has_content>${value.authority}, in </#if>${value.outlets}<#if value.scope?has_content> (${value.scope})</#if> <@marks of=value.marks/>
</#list>
</#list>
</#if>

### Sources

<#list story.sources as source>
${source.number}. **${source.outlet}**: <#if source.url?has_content>[${source.title}](<${source.url}>)<#else>${source.title}</#if>. <#if source.date?has_content>${source.date}, </#if><#if source.author?has_content>${source.author}, </#if>${source.minutes} min<#if source.sameAs gt 0>; same text as [${source.sameAs}]</#if><#if source.unread?has_content>; ${source.unread} not read</#if>

<#list source.passages as passage>
   > ${passage.text}

</#list>
</#list>
</#macro>
