<#-- Pieces of the Markdown form. What is inserted is escaped by itself. -->
<#assign top>#</#assign>
<#assign below>##</#assign>

<#macro marks of><#list of as mark>[${mark.number}]</#list></#macro>

<#macro line of>${of.text}<#if of.marks?has_content> <@marks of=of.marks/></#if></#macro>

<#-- Who gives a value: an authority, the outlets, or both. -->
<#macro by of><#if of.authority?has_content || of.outlets?has_content>: </#if>${of.authority}<#if of.authority?has_content && of.outlets?has_content>, in </#if>${of.outlets}</#macro>

<#-- A cell of the table "who reports what". -->
<#macro cell of><#if of.marks?has_content><#if of.value?has_content>${of.value}<#else>✓</#if> <@marks of=of.marks/><#else>–</#if></#macro>

<#-- Who reports what: a column to a source, or of many sources each value once. -->
<#macro reports of>
<#if of.reporters?size lte 5>
| |<#list of.reporters as reporter> [${reporter.number}]<#if reporter.outlet?has_content> ${reporter.outlet}</#if> |</#list>
|---|<#list of.reporters as reporter>---|</#list>
<#list of.facts as fact>
| **${fact.about?cap_first}** |<#list fact.cells as value> <@cell of=value/> |</#list>
</#list>
<#else>
| | |
|---|---|
<#list of.facts as fact>
| **${fact.about?cap_first}** | <#list fact.given as value><@cell of=value/><#sep>; </#sep></#list> |
</#list>
</#if>
</#macro>

<#macro list of>
<#list of as item>
- <@line of=item/>
</#list>
</#macro>

<#-- A story under a heading of the given level; its parts stand one level below. -->
<#macro story story level=below>
${level} <@line of=story.headline/>

*${story.sourceCount}<#if story.publisherCount?has_content>, ${story.publisherCount}</#if><#if story.sources?size == 1 && story.sources[0].outlet?has_content>: ${story.sources[0].outlet}</#if>*
<#list story.notices as notice>

*${notice}*
</#list>
<#if story.continues.date?has_content>

*${story.continues.verb} a story of ${story.continues.date}.<#if story.continues.note?has_content> ${story.continues.note}</#if>*
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
  - ${value.value}<@by of=value/><#if value.scope?has_content> (${value.scope})</#if> <@marks of=value.marks/>
</#list>
</#list>
</#if>
<#if story.reports.facts?has_content>

${level}# Who reports what

<@reports of=story.reports/>
</#if>

${level}# ${(story.sources?size == 1)?then("Source", "Sources")}
<#list story.sources as source>

${source.number}. <#if source.outlet?has_content>**${source.outlet}**: </#if><#if source.url?has_content>[${source.title}](<${source.url}>)<#else>${source.title}</#if>. <#if source.date?has_content>${source.date}, </#if><#if source.author?has_content>${source.author}, </#if>${source.minutes} min<#if source.sameAs gt 0>; much the same text as [${source.sameAs}]</#if><#if source.unread?has_content>; ${source.unread} not read</#if>
<#list source.quotes as quote>

   > ${quote}
</#list>
</#list>
</#macro>
