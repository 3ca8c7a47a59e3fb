/**
 * Models through LangChain4j. Its types stop here. Enters: strings; leaves: vectors and replies.
 */
package dev.broadsheet.model.langchain;
