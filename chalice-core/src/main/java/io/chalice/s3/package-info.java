/**
 * Buckets of Amazon S3: what listens to them, and what it gets.
 */
@NullMarked
package io.chalice.s3;

import org.jspecify.annotations.NullMarked;
