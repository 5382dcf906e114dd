/**
 * One logging system everywhere: Spring Boot's, from the first line in Lambda on.
 */
@NullMarked
package io.chalice.autoconfigure.logging;

import org.jspecify.annotations.NullMarked;
