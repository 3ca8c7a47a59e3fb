<#import "parts.txt.ftl" as p>
<@wrap>
${edition.name?upper_case}
</@wrap>
${edition.date}
<@wrap>
${edition.storyCount} from ${edition.articleCount}<#if edition.publisherCount?has_content> by ${edition.publisherCount}</#if>. ${edition.minutes} min to read<#if edition.articleMinutes gt edition.minutes>, instead of ${edition.articleMinutes}</#if>.
</@wrap>
${p.double}
<#-- A mail's text is this one, cut to size. -->
<#assign stories = (mail.stories)!edition.stories>
<#if (mail.notice)?has_content>

<@wrap>
${mail.notice}
</@wrap>
</#if>
<#if stories?size gt 1>

IN THIS EDITION
<#list stories as story>
<@wrap first=story.number?string?left_pad(3) + ". " rest="     ">
${story.headline.text} (${story.sourceCount})
</@wrap>
</#list>

${p.double}
</#if>
<#list stories as story>
<#if story?index gt 0>

${p.double}
</#if>
<@p.story story=story of=edition.stories?size/>
</#list>
<#if !edition.stories?has_content>

Nothing new to print today.
</#if>
<#if (mail.briefs)?has_content>

${p.double}
IN BRIEF
<#list mail.briefs as story>

<@wrap first=story.number?string?left_pad(3) + ". " rest="     ">
${story.headline.text}
</@wrap>
<#list (story.updates + story.paragraphs?first![])[0..*1] as first>
<@wrap first="     " rest="     ">
${first.text} (${story.sourceCount})
</@wrap>
</#list>
</#list>
</#if>
<#if (mail.headlines)?has_content || (mail.omitted)?has_content>

${p.double}
ALSO IN THIS EDITION

<#list mail.headlines as story>
<@wrap first=story.number?string?left_pad(3) + ". " rest="     ">
${story.headline.text}
</@wrap>
</#list>
<#if mail.omitted?has_content>
And ${mail.omitted} more.
</#if>
</#if>

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
