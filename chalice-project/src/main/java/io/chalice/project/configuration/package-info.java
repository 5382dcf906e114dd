/**
 * How an application is deployed: {@code .chalice/config.json}, checked against one table
 * of keys and resolved for a stage and a function.
 */
@NullMarked
package io.chalice.project.configuration;

import org.jspecify.annotations.NullMarked;
