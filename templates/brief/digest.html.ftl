<#import "parts.html.ftl" as p>
<#import "short.html.ftl" as short>
<@p.page title=edition.title>
<@p.masthead name=edition.name date=edition.date><@p.measure edition=edition/></@p.masthead>
<main>
<#list edition.stories as story>
<@short.story story=story/>
<#else>
<p class="text" style="margin:0;text-align:center">Nothing new to print today.</p>
</#list>
</main>
<footer>
<details><summary class="muted" style="${p.small}">About this edition</summary>
<@p.about edition=edition/>
</details>
<p class="screen" style="margin:12px 0 0;${p.small}"><a class="accent" href="../index.html" style="color:${p.accent};text-decoration:underline">All editions</a></p>
</footer>
</@p.page>
