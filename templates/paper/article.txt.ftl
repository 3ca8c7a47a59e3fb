<@wrap>
${article.title}
</@wrap>
<@wrap>
${article.facts}
</@wrap>
<#if article.url?has_content>
${article.url}
</#if>

<#list article.sentences as sentence>
<@wrap first=sentence.number?string?left_pad(4) + "  " rest="      ">
${sentence.text}
</@wrap>
<#else>
<#list article.paragraphs as paragraph>
<@wrap>
${paragraph}
</@wrap>
<#sep>

</#sep>
</#list>
</#list>
