/**
 * The command that calls a function, deployed or on this machine.
 */
@NullMarked
package io.chalice.shell.invoke;

import org.jspecify.annotations.NullMarked;
