/**
 * What Amazon S3 sends, by itself and through topics and queues.
 */
@NullMarked
package io.chalice.event.s3;

import org.jspecify.annotations.NullMarked;
