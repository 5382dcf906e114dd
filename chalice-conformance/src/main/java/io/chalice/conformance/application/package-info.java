/**
 * The application that the cases are sent to: every feature of the programming model, a
 * class for each chapter.
 */
@NullMarked
package io.chalice.conformance.application;

import org.jspecify.annotations.NullMarked;
