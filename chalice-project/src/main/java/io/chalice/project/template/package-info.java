/**
 * New projects, made from the samples.
 */
@NullMarked
package io.chalice.project.template;

import org.jspecify.annotations.NullMarked;
