/**
 * Media types, as content types and accept headers name them.
 */
@NullMarked
package io.chalice.media;

import org.jspecify.annotations.NullMarked;
