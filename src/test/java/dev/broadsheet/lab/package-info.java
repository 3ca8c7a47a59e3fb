/**
 * Commands that train and measure, run by hand: {@code mvn -q -Plab test-compile exec:java
 * -Dlab=NAME -Dexec.args="PATH"}. They print figures and write weight resources; nothing in the
 * program needs them.
 */
package dev.broadsheet.lab;
