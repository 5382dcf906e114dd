/**
 * The interactive session, on Spring Shell.
 */
@NullMarked
package io.chalice.shell.session;

import org.jspecify.annotations.NullMarked;
