/**
 * The command that serves the application on this machine.
 */
@NullMarked
package io.chalice.shell.local;

import org.jspecify.annotations.NullMarked;
