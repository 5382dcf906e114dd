/**
 * What Amazon S3 tells functions of the objects of its buckets, on one machine.
 */
@NullMarked
package io.chalice.gateway.s3;

import org.jspecify.annotations.NullMarked;
