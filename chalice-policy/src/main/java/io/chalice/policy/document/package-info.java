/**
 * IAM policy documents: writing, reading, merging, splitting and comparing.
 */
@NullMarked
package io.chalice.policy.document;

import org.jspecify.annotations.NullMarked;
