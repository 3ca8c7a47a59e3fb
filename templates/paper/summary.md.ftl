<#import "parts.md.ftl" as p>
# ${summaries.title}

<#list summaries.stories as story>
<@p.story story=story/>
---

</#list>
${summaries.engine}
