/**
 * What is done with files in more than one place.
 */
@NullMarked
package io.chalice.project.file;

import org.jspecify.annotations.NullMarked;
