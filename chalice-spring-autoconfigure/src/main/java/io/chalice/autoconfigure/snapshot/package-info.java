/**
 * What happens around the snapshot that Lambda SnapStart takes of an application's
 * process.
 */
@NullMarked
package io.chalice.autoconfigure.snapshot;

import org.jspecify.annotations.NullMarked;
