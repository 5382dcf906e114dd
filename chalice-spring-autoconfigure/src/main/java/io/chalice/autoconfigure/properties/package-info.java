/**
 * What an application's configuration says of itself.
 */
@NullMarked
package io.chalice.autoconfigure.properties;

import org.jspecify.annotations.NullMarked;
