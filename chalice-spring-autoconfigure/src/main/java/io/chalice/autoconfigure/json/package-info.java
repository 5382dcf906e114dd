/**
 * Keeps a start from making JSON mappers that nothing uses: knows whether an application
 * has configured how JSON is written, and changes what makes one without being asked.
 */
@NullMarked
package io.chalice.autoconfigure.json;

import org.jspecify.annotations.NullMarked;
