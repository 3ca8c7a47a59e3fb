<#import "parts.md.ftl" as p>
# ${edition.name}

${edition.date}. ${edition.storyCount} from ${edition.articleCount}<#if edition.publisherCount?has_content> by ${edition.publisherCount}</#if>; ${edition.minutes} min to read<#if edition.articleMinutes gt edition.minutes>, instead of ${edition.articleMinutes}</#if>.
<#if edition.stories?size gt 1>

## In this edition

<#list edition.stories as story>
${story.number}. ${story.headline.text} (${story.sourceCount})
</#list>
</#if>
<#list edition.stories as story>

---

<@p.story story=story/>
<#else>

Nothing new to print today.
</#list>

---

## About this edition
<#if edition.missing?has_content>

### What is missing

<#list edition.missing as item>
- ${item.name}: ${item.reason}
</#list>
</#if>

${edition.colophon?join(" ")}
