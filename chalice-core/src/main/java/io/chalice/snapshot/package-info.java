/**
 * What an application may do around a snapshot of its process and while its classes are
 * loaded ahead of time.
 */
@NullMarked
package io.chalice.snapshot;

import org.jspecify.annotations.NullMarked;
