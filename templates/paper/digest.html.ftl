<#import "parts.html.ftl" as p>
<@p.page title=edition.title>
<@p.masthead name=edition.name date=edition.date><@p.measure edition=edition/></@p.masthead>
<#if edition.stories?size gt 1>
<@p.contents edition=edition stories=edition.stories/>
</#if>
<main>
<#list edition.stories as story>
<#if edition.stories?size gt 1><@p.divider/></#if>
<@p.story story=story/>
<#else>
<p class="text" style="margin:0;text-align:center">Nothing new to print today.</p>
</#list>
</main>
<footer>
<@p.foot/>
<@p.about edition=edition/>
<p class="screen" style="margin:20px 0 0;${p.small}"><a class="accent" href="../index.html" style="color:${p.accent};text-decoration:underline">All editions</a></p>
</footer>
</@p.page>
