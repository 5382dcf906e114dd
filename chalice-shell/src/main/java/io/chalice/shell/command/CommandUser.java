package io.chalice.shell.command;

import org.springframework.shell.core.InputReader;

import io.chalice.shell.console.Console;

/**
 * Who typed a command: where they stand, and how they are told and asked. It reaches a
 * command as the input reader of Spring Shell's context, the one part of it that a
 * program may bring.
 *
 * @param context where the command was typed
 * @param console where it prints and asks
 */
record CommandUser(ShellContext context, Console console) implements InputReader {
}
