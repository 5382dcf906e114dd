/**
 * An application whose classes are not all beans.
 */
@NullMarked
package io.chalice.autoconfigure.review.unmanaged;

import org.jspecify.annotations.NullMarked;
