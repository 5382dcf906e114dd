/**
 * The command that lists an application's routes.
 */
@NullMarked
package io.chalice.shell.routes;

import org.jspecify.annotations.NullMarked;
