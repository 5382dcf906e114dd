/**
 * What a deployment package carries along that does not belong into Lambda.
 */
@NullMarked
package io.chalice.project.hygiene;

import org.jspecify.annotations.NullMarked;
