/**
 * The configuration properties an application would see, read from its files without
 * starting it.
 */
@NullMarked
package io.chalice.project.properties;

import org.jspecify.annotations.NullMarked;
