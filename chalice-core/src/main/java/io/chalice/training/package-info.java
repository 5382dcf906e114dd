/**
 * Training an ahead-of-time cache: an application starts and answers the framework's own
 * events, and its JVM writes down what it has loaded and linked.
 */
@NullMarked
package io.chalice.training;

import org.jspecify.annotations.NullMarked;
