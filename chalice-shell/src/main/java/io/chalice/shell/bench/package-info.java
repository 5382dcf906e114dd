/**
 * The command that measures an application on this machine.
 */
@NullMarked
package io.chalice.shell.bench;

import org.jspecify.annotations.NullMarked;
