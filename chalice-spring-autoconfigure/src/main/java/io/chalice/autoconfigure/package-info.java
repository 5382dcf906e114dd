/**
 * Auto-configuration: turns the beans of a Spring Boot application into a Chalice
 * application.
 */
@NullMarked
package io.chalice.autoconfigure;

import org.jspecify.annotations.NullMarked;
