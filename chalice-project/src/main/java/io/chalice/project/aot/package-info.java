/**
 * Spring's ahead-of-time processing of a built application, for the profiles and the
 * environment of one stage.
 */
@NullMarked
package io.chalice.project.aot;

import org.jspecify.annotations.NullMarked;
