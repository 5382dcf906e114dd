/**
 * Zips that Lambda is given: what is different in them, and the way through a bucket.
 */
@NullMarked
package io.chalice.deployer.upload;

import org.jspecify.annotations.NullMarked;
