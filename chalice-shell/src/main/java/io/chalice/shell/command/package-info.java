/**
 * What a command is: its description, its command line, its completion, its help.
 */
@NullMarked
package io.chalice.shell.command;

import org.jspecify.annotations.NullMarked;
