/**
 * Forms as they are sent: query strings and the bodies of the two media types that HTML's
 * forms have, decoded.
 */
@NullMarked
package io.chalice.form;

import org.jspecify.annotations.NullMarked;
