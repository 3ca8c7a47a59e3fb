<#import "parts.md.ftl" as p>
<#if summaries.stories?size == 1>
<@p.story story=summaries.stories[0] level=p.top/>
<#else>
# ${summaries.title}
<#list summaries.stories as story>

<@p.story story=story/>
</#list>
</#if>

---

${summaries.engine}
