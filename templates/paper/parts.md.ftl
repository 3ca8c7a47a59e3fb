<#-- Pieces of the Markdown form. What is inserted is escaped by itself. -->
<#assign top>#</#assign>
<#assign below>##</#assign>

<#macro marks of><#list of as mark>[${mark.number}]</#list></#macro>

<#macro line of>${of.text}<#if of.marks?has_content> <@marks of=of.marks/></#if></#macro>

<#macro list of>
<#list of as item>
- <@line of=item/>
</#list>
</#macro>

<#-- A story under a heading of the given level; its parts stand one level below. -->
<#macro story story level=below>
${level} <@line of=story.headline/>

*${story.sourceCount}<#if story.publisherCount?has_content>, ${story.publisherCount}</#if><#if story.sources?size == 1>: ${story.sources[0].outlet}</#if>*
<#list story.notices as notice>

*${notice}*
</#list>
<#if story.continues.date?has_content>

*Continues a story of ${story.continues.date}.*
</#if>
<#if story.updates?has_content>

**What is new**

<@list of=story.updates/>
</#if>
<#list story.paragraphs as paragraph>

<#list paragraph as sentence><@line of=sentence/><#sep> </#sep></#list>
</#list>
<#if story.points?has_content>

${level}# Key points

<@list of=story.points/>
</#if>
<#if story.disagreements?has_content>

${level}# Sources differ

<#list story.disagreements as disagreement>
- **${disagreement.about?cap_first}**
<#list disagreement.values as value>
  - ${value.value}: <#if value.authority?has_content>${value.authority}, in </#if>${value.outlets}<#if value.scope?has_content> (${value.scope})</#if> <@marks of=value.marks/>
</#list>
</#list>
</#if>

${level}# ${(story.sources?size == 1)?then("Source", "Sources")}
<#list story.sources as source>

${source.number}. **${source.outlet}**: <#if source.url?has_content>[${source.title}](<${source.url}>)<#else>${source.title}</#if>. <#if source.date?has_content>${source.date}, </#if><#if source.author?has_content>${source.author}, </#if>${source.minutes} min<#if source.sameAs gt 0>; same text as [${source.sameAs}]</#if><#if source.unread?has_content>; ${source.unread} not read</#if>
<#list source.passages as passage>

   > ${passage.text}
</#list>
</#list>
</#macro>
