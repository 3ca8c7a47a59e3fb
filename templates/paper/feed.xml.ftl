<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${feed.id}</id>
<title>${feed.title}</title>
<updated>${feed.updated}</updated>
<author><name>${feed.title}</name></author>
<generator>Broadsheet</generator>
<link rel="alternate" type="text/html" href="${feed.page}"/>
<#if feed.self?has_content>
<link rel="self" type="application/atom+xml" href="${feed.self}"/>
</#if>
<#list feed.entries as entry>
<entry>
<id>${entry.id}</id>
<title>${entry.title}</title>
<updated>${entry.updated}</updated>
<link rel="alternate" type="text/html" href="${entry.page}"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<#if entry.headlines?has_content>
<ol>
<#list entry.headlines as headline>
<li><a href="${entry.page}#s${headline?counter}">${headline}</a></li>
</#list>
</ol>
<#else>
<p>Nothing new to print.</p>
</#if>
</div></content>
</entry>
</#list>
</feed>
