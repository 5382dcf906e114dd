/**
 * What the launcher has the console do once, so that all classes it takes are archived.
 */
@NullMarked
package io.chalice.shell.training;

import org.jspecify.annotations.NullMarked;
