/**
 * What a running application is made from, and whether any of it has changed.
 */
@NullMarked
package io.chalice.local.source;

import org.jspecify.annotations.NullMarked;
