/**
 * Knows whether an application has configured how JSON is written.
 */
@NullMarked
package io.chalice.autoconfigure.json;

import org.jspecify.annotations.NullMarked;
