/**
 * Holds what the documents show against the code: their links, code and settings.
 */
@NullMarked
package io.chalice.conformance.document;

import org.jspecify.annotations.NullMarked;
