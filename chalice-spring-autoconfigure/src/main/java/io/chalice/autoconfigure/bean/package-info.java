/**
 * Annotated methods of beans: how they are found, and how they are called.
 */
@NullMarked
package io.chalice.autoconfigure.bean;

import org.jspecify.annotations.NullMarked;
