/**
 * The user's Maven project: where it is, what it says of itself, and how it is built.
 */
@NullMarked
package io.chalice.project;

import org.jspecify.annotations.NullMarked;
