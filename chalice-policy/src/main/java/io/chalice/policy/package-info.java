/**
 * From the AWS SDK calls an application can reach to the IAM policy it needs.
 */
@NullMarked
package io.chalice.policy;

import org.jspecify.annotations.NullMarked;
