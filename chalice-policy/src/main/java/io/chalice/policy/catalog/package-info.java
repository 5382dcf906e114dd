/**
 * The committed tables of IAM actions, ARN formats and their exceptions.
 */
@NullMarked
package io.chalice.policy.catalog;

import org.jspecify.annotations.NullMarked;
