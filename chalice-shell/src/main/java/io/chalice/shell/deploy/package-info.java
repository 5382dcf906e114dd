/**
 * The commands that deploy an application, and tell what is deployed.
 */
@NullMarked
package io.chalice.shell.deploy;

import org.jspecify.annotations.NullMarked;
