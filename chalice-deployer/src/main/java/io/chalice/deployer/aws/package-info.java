/**
 * The services over the AWS SDK.
 */
@NullMarked
package io.chalice.deployer.aws;

import org.jspecify.annotations.NullMarked;
