<#--
  The short form of a story: its headline and one sentence. What else there is opens in place on the
  page; in a mail the sources are linked.
-->
<#import "parts.html.ftl" as p>
<#assign narrowName = 24 in p>
<#assign nameplate in p>font-size:28px;line-height:1.1;font-weight:700</#assign>
<#assign frame in p>border-top:4px double ${p.ink};padding:12px 0 0;text-align:center</#assign>
<#assign day in p>margin:4px 0 0;font-size:15px;line-height:1.4;font-style:italic</#assign>
<#assign figures in p>margin:0 0 20px;padding:6px 0 10px;border-bottom:1px solid ${p.rule};${p.small};text-align:center</#assign>

<#-- All sentences of a story, the news since an earlier edition first. -->
<#function sentences story>
<#local all = story.updates>
<#list story.paragraphs as paragraph><#local all = all + paragraph></#list>
<#return all>
</#function>

<#macro story story>
<#local all = sentences(story)>
<${p.isMail?then("div", "article")} class="keep" id="${story.anchor}"<#if story.language?has_content && story.language != "en"> lang="${story.language}"</#if><#if story.direction == "rtl"> dir="rtl" style="text-align:right"</#if>>
<h2 style="margin:0 0 2px;font-size:20px;line-height:1.3;font-weight:700"><@p.line of=story.headline/></h2>
<#if all?has_content>
<p style="margin:0 0 2px;font-size:16px;line-height:1.5"><@p.line of=all[0]/></p>
</#if>
<#if p.isMail>
<@outlets story=story cited=(story.headline.marks + (all?first.marks)![])?map(mark -> mark.number)/>
<#else>
<@rest story=story more=all[1..]/>
</#if>
</${p.isMail?then("div", "article")}>
</#macro>

<#-- The sources by outlet; of those whose outlet is unknown, the ones that marks lead to by title. -->
<#macro outlets story cited>
<#local named = story.sources?filter(source -> source.outlet?has_content || cited?seq_contains(source.number))>
<p class="muted" lang="en" dir="ltr" style="margin:0 0 18px;${p.small}"><#list named as source><span id="${source.anchor}">[${source.number}] <@p.outlink to=source.url text=source.outlet?has_content?then(source.outlet, source.title)/></span><#sep> · </#sep></#list><#if named?size lt story.sources?size><#if named?has_content> · </#if>${story.sourceCount}</#if></p>
</#macro>

<#macro rest story more>
<details style="margin:0 0 18px"><summary class="muted" lang="en" dir="ltr" style="${p.small}">${story.sourceCount}<#if story.publisherCount?has_content>, ${story.publisherCount}</#if><#if story.disagreements?has_content>, which differ</#if></summary>
<#list story.notices as notice>
<p class="muted rule" lang="en" dir="ltr" style="margin:10px 0;padding:0 0 0 12px;border-left:3px solid ${p.rule};${p.small}">${notice}</p>
</#list>
<#if story.continues.date?has_content>
<p class="muted" lang="en" dir="ltr" style="margin:10px 0;${p.small}">${story.continues.verb} a story of <a class="muted" href="../${story.continues.isoDate}/digest.html" style="color:${p.muted};text-decoration:underline">${story.continues.date}</a>.<#if story.continues.note?has_content> ${story.continues.note}</#if></p>
</#if>
<#if more?has_content>
<p style="margin:10px 0;font-size:16px;line-height:1.5"><#list more as sentence><@p.line of=sentence/><#sep> </#sep></#list></p>
</#if>
<#if story.points?has_content>
<@p.heading text="Key points"/>
<@p.lines of=story.points/>
</#if>
<#if story.disagreements?has_content>
<@p.disagreements of=story.disagreements/>
</#if>
<#if story.reports.facts?has_content>
<@p.reports of=story.reports/>
</#if>
<@p.sources of=story.sources/>
</details>
</#macro>
