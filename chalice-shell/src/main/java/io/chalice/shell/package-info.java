/**
 * The console: one command of a command line, or a session of them.
 */
@NullMarked
package io.chalice.shell;

import org.jspecify.annotations.NullMarked;
