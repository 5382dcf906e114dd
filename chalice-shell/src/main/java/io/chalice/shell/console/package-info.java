/**
 * Where commands print, and whom they ask.
 */
@NullMarked
package io.chalice.shell.console;

import org.jspecify.annotations.NullMarked;
