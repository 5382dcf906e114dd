/**
 * The command that shows what deployed functions have said.
 */
@NullMarked
package io.chalice.shell.logs;

import org.jspecify.annotations.NullMarked;
