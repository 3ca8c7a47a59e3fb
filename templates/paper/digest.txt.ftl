<#import "parts.txt.ftl" as p>
<@wrap>
${edition.name?upper_case}
</@wrap>
${edition.date}
<@wrap>
${edition.storyCount} from ${edition.articleCount} by ${edition.publisherCount}. ${edition.minutes} min to read<#if edition.articleMinutes gt edition.minutes>, instead of ${edition.articleMinutes}</#if>.
</@wrap>
${p.double}
<#if edition.stories?size gt 1>

IN THIS EDITION
<#list edition.stories as story>
<@wrap first=story.number?string?left_pad(3) + ". " rest="     ">
${story.headline.text} (${story.sourceCount})
</@wrap>
</#list>

${p.double}
</#if>
<#list edition.stories as story>
<#if story?index gt 0>

${p.double}
</#if>
<@p.story story=story of=edition.stories?size/>
<#else>

<@wrap>
Nothing new to print today.
</@wrap>
</#list>

${p.double}
ABOUT THIS EDITION
<#if edition.missing?has_content>

What is missing:
<#list edition.missing as item>
<@wrap first="- " rest="  ">
${item.name}: ${item.reason}
</@wrap>
</#list>
</#if>

<#list edition.colophon as line>
<@wrap>
${line}
</@wrap>
</#list>
