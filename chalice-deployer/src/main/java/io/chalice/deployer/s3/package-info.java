/**
 * Notifications of buckets: functions that S3 tells of objects.
 */
@NullMarked
package io.chalice.deployer.s3;

import org.jspecify.annotations.NullMarked;
