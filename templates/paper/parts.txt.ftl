<#-- Pieces of the text form. @wrap sets lines of 76 columns. -->
<#assign double = ""?right_pad(76, "=") single = ""?right_pad(76, "-")>

<#macro marks of><#list of as mark>[${mark.number}]</#list></#macro>

<#-- The no-break space keeps marks on the line of their sentence. -->
<#macro line of>${of.text}<#if of.marks?has_content> </#if><@marks of=of.marks/></#macro>

<#-- Who gives a value: an authority, the outlets, or both. -->
<#macro by of><#if of.authority?has_content || of.outlets?has_content>: </#if>${of.authority}<#if of.authority?has_content && of.outlets?has_content>, in </#if>${of.outlets}</#macro>

<#-- A line of the table "who reports what": each value once, with all who give it. -->
<#macro given of><#list of as value>${value.value}<#if value.value?has_content> </#if><@marks of=value.marks/><#sep>; </#sep></#list></#macro>

<#macro story story of>
<@wrap first=(of gt 1)?then(story.number + ". ", "") rest=(of gt 1)?then("   ", "")>
<@line of=story.headline/>
</@wrap>
<@wrap>
${story.sourceCount}<#if story.publisherCount?has_content>, ${story.publisherCount}</#if><#if story.sources?size == 1 && story.sources[0].outlet?has_content>: ${story.sources[0].outlet}</#if>
</@wrap>
<#list story.notices as notice>
<@wrap first="! " rest="  ">
${notice}
</@wrap>
</#list>
${single}
<#if story.continues.date?has_content>

<@wrap>
${story.continues.verb} a story of ${story.continues.date}.<#if story.continues.note?has_content> ${story.continues.note}</#if>
</@wrap>
</#if>
<#if story.updates?has_content>

What is new:
<#list story.updates as update>
<@wrap first="- " rest="  ">
<@line of=update/>
</@wrap>
</#list>
</#if>
<#list story.paragraphs as paragraph>

<@wrap>
<#list paragraph as sentence><@line of=sentence/> </#list>
</@wrap>
</#list>
<#if story.points?has_content>

Key points:
<#list story.points as point>
<@wrap first="- " rest="  ">
<@line of=point/>
</@wrap>
</#list>
</#if>
<#if story.disagreements?has_content>

Sources differ:
<#list story.disagreements as disagreement>
<@wrap first="- " rest="  ">
${disagreement.about?cap_first}
</@wrap>
<#list disagreement.values as value>
<@wrap first="    " rest="      ">
${value.value}<@by of=value/><#if value.scope?has_content> (${value.scope})</#if> <@marks of=value.marks/>
</@wrap>
</#list>
</#list>
</#if>
<#-- What differs is told already, value by value. -->
<#assign differing = story.disagreements?map(disagreement -> disagreement.about)>
<#assign facts = story.reports.facts?filter(fact -> !differing?seq_contains(fact.about))>
<#if facts?has_content>

Who reports what:
<#list facts as fact>
<@wrap first="- " rest="  ">
${fact.about?cap_first}: <@given of=fact.given/>
</@wrap>
</#list>
</#if>

${(story.sources?size == 1)?then("Source", "Sources")}:
<#assign indent = ""?right_pad((story.sources?size + "")?length + 3)>
<#list story.sources as source>

<@wrap first=("[" + source.number + "]")?right_pad(indent?length) rest=indent>
<#if source.outlet?has_content>${source.outlet}: </#if>${source.title}
</@wrap>
<@wrap first=indent rest=indent>
<#if source.date?has_content>${source.date}, </#if><#if source.author?has_content>${source.author}, </#if>${source.minutes} min<#if source.sameAs gt 0>; much the same text as [${source.sameAs}]</#if><#if source.unread?has_content>; ${source.unread} not read</#if>
</@wrap>
<#if source.url?has_content>
${indent}${source.url}
</#if>
<#list source.quotes as quote>
<@wrap first=indent + "> " rest=indent + "  ">
${quote}
</@wrap>
</#list>
</#list>
</#macro>
