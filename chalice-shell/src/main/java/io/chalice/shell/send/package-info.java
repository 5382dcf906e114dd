/**
 * The command that sends an event to an application which is served on this machine.
 */
@NullMarked
package io.chalice.shell.send;

import org.jspecify.annotations.NullMarked;
