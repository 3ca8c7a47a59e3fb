<#import "parts.html.ftl" as p>
<@p.page title=summaries.title>
<h1 class="strong" style="margin:0 0 32px;padding:0 0 10px;border-bottom:4px double ${p.ink};${p.label}">${(summaries.stories?size == 1)?then("Summary", summaries.stories?size + " summaries")}</h1>
<main>
<#list summaries.stories as story>
<@p.story story=story/>
<#sep><@p.divider/></#sep>
</#list>
</main>
<@p.foot/>
<p class="muted" style="margin:16px 0 0;${p.small}">${summaries.engine}</p>
</@p.page>
