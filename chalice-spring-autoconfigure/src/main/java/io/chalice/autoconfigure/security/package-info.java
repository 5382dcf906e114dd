/**
 * Tells Spring Security, where an application has it, who API Gateway let through.
 */
@NullMarked
package io.chalice.autoconfigure.security;

import org.jspecify.annotations.NullMarked;
