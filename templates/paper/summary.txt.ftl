<#import "parts.txt.ftl" as p>
<#list summaries.stories as story>
<@p.story story=story of=summaries.stories?size/>

${p.double}
</#list>
<@wrap>
${summaries.engine}
</@wrap>
