/**
 * JSON as a person wrote it: every value knows its line and column.
 */
@NullMarked
package io.chalice.project.json;

import org.jspecify.annotations.NullMarked;
