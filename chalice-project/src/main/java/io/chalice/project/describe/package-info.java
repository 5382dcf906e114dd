/**
 * What a built application is, learnt by running it up to the point where its beans are
 * known.
 */
@NullMarked
package io.chalice.project.describe;

import org.jspecify.annotations.NullMarked;
