/**
 * The command that checks what the others need.
 */
@NullMarked
package io.chalice.shell.doctor;

import org.jspecify.annotations.NullMarked;
