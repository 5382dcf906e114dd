/**
 * The command that shows a stage in the browser.
 */
@NullMarked
package io.chalice.shell.open;

import org.jspecify.annotations.NullMarked;
