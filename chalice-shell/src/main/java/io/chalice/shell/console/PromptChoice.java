package io.chalice.shell.console;

/**
 * Something to choose.
 *
 * @param label what is shown
 * @param value what it means
 */
public record PromptChoice(String label, String value) {

}
