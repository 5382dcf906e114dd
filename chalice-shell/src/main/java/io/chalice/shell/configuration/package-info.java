/**
 * An application's own configuration, read by Spring Boot before anything is built.
 */
@NullMarked
package io.chalice.shell.configuration;

import org.jspecify.annotations.NullMarked;
